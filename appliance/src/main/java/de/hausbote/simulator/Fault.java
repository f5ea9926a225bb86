package de.hausbote.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a provider does wrong now and then, or rightly but unexpectedly. Each can be switched on by its name. */
public enum Fault {
    /** Every call is answered with 503 and error 2: service temporarily unavailable. */
    DOWN(Group.PROVIDER),
    /** Every call meets a gateway in between, which answers with a page of its own and does not say what happened. */
    GATEWAY_PAGE(Group.PROVIDER),
    /** Every call is refused with error 190. */
    TOKEN_EXPIRED(Group.PROVIDER),
    /** The access token is good for five more days. */
    TOKEN_ENDS_SOON(Group.PROVIDER),
    /** The token may send, and see nothing of the account. */
    RIGHT_MISSING(Group.PROVIDER),
    /** The app has another secret than before. */
    SECRET_CHANGED(Group.PROVIDER),
    NUMBER_BANNED(Group.PROVIDER),
    QUALITY_LOW(Group.PROVIDER),
    /** The name that customers are to see is not allowed. */
    NAME_DECLINED(Group.PROVIDER),
    /** Another app receives a copy of every message. */
    STRANGER_LISTENS(Group.PROVIDER),
    /** The app receives no messages, only news about the account. */
    FIELD_MISSING(Group.PROVIDER),

    /** Messages are refused at once; the value is the error code. */
    REFUSE(Group.ANSWERS, 131026),
    /** Messages are accepted and reported as failed afterwards; the value is the error code. */
    FAIL_LATER(Group.ANSWERS, 131026),
    /** The connection breaks before the message is looked at. */
    CUT_BEFORE(Group.ANSWERS),
    /** The message is accepted and goes its way, but the answer is lost. */
    CUT_AFTER(Group.ANSWERS),
    /** The message is accepted, but the answer takes so many milliseconds. */
    SLOW(Group.ANSWERS, 8000),
    /** A message outside the window is refused at once instead of being reported as failed. */
    WINDOW_AT_ONCE(Group.ANSWERS),
    /** More than 45 messages in a burst to one customer are refused with error 131056. */
    PAIR_LIMIT(Group.ANSWERS),
    /** The answer leaves out what became of the message. */
    NO_MESSAGE_STATUS(Group.ANSWERS),
    /** The answer, and every webhook from then on, knows the customer under another number than was asked for. */
    OTHER_WA_ID(Group.ANSWERS),

    /** Reports wait until this is switched off. */
    REPORTS_HELD(Group.REPORTS),
    REPORTS_MISSING(Group.REPORTS),
    NO_DELIVERED(Group.REPORTS),
    NO_READ(Group.REPORTS),
    /** Reports come in the wrong order: read, delivered, sent. */
    REPORTS_SHUFFLED(Group.REPORTS),
    /** The report that a message was sent is there before the answer that accepts it. */
    REPORT_BEFORE_ANSWER(Group.REPORTS),

    /** Nothing is delivered until this is switched off. */
    WEBHOOKS_HELD(Group.WEBHOOKS),
    WEBHOOKS_TWICE(Group.WEBHOOKS),
    /** What happens within a moment comes in one body with several entries and changes. */
    WEBHOOKS_BATCHED(Group.WEBHOOKS),
    /** Before each webhook somebody else sends the same body with a signature that is wrong. */
    WEBHOOKS_FORGED(Group.WEBHOOKS),
    /** Whoever asks a webhook whether it agrees to be called asks with another verify token. */
    QUESTION_WRONG(Group.WEBHOOKS),
    /** The webhook's answer to that question does not arrive. */
    QUESTION_UNHEARD(Group.WEBHOOKS),

    /** Files of customers are not there any more. */
    MEDIA_GONE(Group.MEDIA),
    /** Files arrive with one byte changed, so that their hash is wrong. */
    MEDIA_DAMAGED(Group.MEDIA),
    /** Files that are laid down are refused with error 131053. */
    UPLOAD_REFUSED(Group.MEDIA);

    private final Group group;
    private final int usual;

    Fault(Group group) {
        this(group, 0);
    }

    Fault(Group group, int usual) {
        this.group = group;
        this.usual = usual;
    }

    /** Where a fault shows. */
    enum Group {
        PROVIDER,
        ANSWERS,
        REPORTS,
        WEBHOOKS,
        MEDIA
    }

    Group group() {
        return group;
    }

    /** The value when none is given. */
    int usual() {
        return usual;
    }

    /** The name on the wire: lower case with dashes. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Fault> of(String key) {
        return Arrays.stream(values()).filter(fault -> fault.key().equals(key)).findFirst();
    }
}

package de.hausbote.message;

/** Somebody asked for something that a rule forbids. The code is translated on the page and carries the way out. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Code code;
    private final long remedy;
    private final String topic;

    /** The rules that can refuse; the name is the code of the interface (docs/api.md). */
    public enum Code {
        BAD_REQUEST,
        PASSWORD_WEAK,
        SIGN_IN_NEEDED,
        SIGN_IN_REFUSED,
        FOREIGN_ORIGIN,
        NOT_ALLOWED,
        NOT_FOUND,
        CODE_UNKNOWN,
        LOGIN_TAKEN,
        LAST_ADMIN,
        NUMBER_TAKEN,
        /** A proxy has a name or an address, and a port. */
        PROXY_UNCLEAR,
        /** What was given holds no certificates, or more than that. */
        CERTIFICATES_UNREADABLE,
        CERTIFICATE_EXPIRED,
        /** What was typed has signs that no telephone number has. */
        PHONE_SIGNS,
        /** The number begins neither with its country nor with a zero. */
        PHONE_START,
        /** There is no such country, or a zero stands behind it. */
        PHONE_COUNTRY,
        /** The number has too few or too many digits. */
        PHONE_LENGTH,
        /** A contact of another team has this number. */
        CONTACT_ELSEWHERE,
        WINDOW_CLOSED,
        CHANNEL_STOPPED,
        /** Somebody has to make sure first that the contact is still the same person. */
        CONFIRM_CONTACT,
        /** The account names no business account, so it has no templates. */
        NO_TEMPLATES,
        /** It is paused, refused, counted as something else, or not of a kind that is sent from here. */
        TEMPLATE_NOT_OFFERED,
        /** It advertises, and does not say how that ends. */
        TEMPLATE_WAY_OUT,
        /** A place is empty or holds what cannot stand there; the remedy is its number, counted from 1. */
        TEMPLATE_VALUE,
        /** The file above the words is missing, or of another kind. */
        TEMPLATE_FILE,
        /** The draft of a template breaks a rule of the provider or of the house; the remedy is the number of the rule. */
        TEMPLATE_RULE,
        /** There is one of this name in this language. */
        TEMPLATE_TAKEN,
        /** It is no number, or its country is missing. */
        NUMBER_INVALID,
        /** Somebody has to make sure first that the address is the right person's. */
        CONFIRM_ADDRESS,
        /** The provider did not take it; the remedy is its error number, if it gave one. */
        PROVIDER_REFUSED,
        /** The provider was not reached, and nothing was asked of it. */
        PROVIDER_AWAY,
        /** The provider did not answer; whether it did what was asked nobody knows. */
        PROVIDER_SILENT,
        /** The provider was to ask our public address, and nothing came there. */
        HOOK_UNREACHED,
        /** It asked with another verify token than ours. */
        HOOK_TOKEN,
        /** It asked rightly, and our answer did not arrive as it was given. */
        HOOK_ANSWER,
        /** At this provider it is done in another place. */
        NOT_AT_PROVIDER,
        /** The house has not agreed yet that this leaves. */
        NOT_AGREED,
        /** She never agreed to advertising, or did not confirm it. */
        CONSENT_MISSING,
        /** She does not want advertising; the remedy is when she said so, in milliseconds UTC. */
        CONSENT_WITHDRAWN,
        /** She was asked in the chat and does not want to be answered there; the remedy is when she said so. */
        CONSENT_DECLINED,
        /** What she wrote before she answered whether she may be answered here is read by nobody yet. */
        HELD_BACK,
        /** What is to be written down was said before she said no; the remedy is when she did. */
        CONSENT_OLDER,
        /** As many documents lie beside the entry as may; the remedy is how many. */
        CONSENT_DOCUMENTS,
        /** A privacy notice lacks a fact; the remedy is the number of the fact, counted from 1. */
        NOTICE_FACT,
        /** No privacy notice is published that names the provider of this account. */
        NOTICE_MISSING,
        /** A word of the house that stops advertising or lets it come; the remedy is the number of the answer. */
        KEYWORD_STOPS,
        /** A word of the house that asks for two answers; the remedy is the number of the second. */
        KEYWORD_TWICE,
        /** An automatic answer with a place that there is not, or one twice; the remedy is its number. */
        ANSWER_PLACE,
        TICKET_RESOLVED,
        NOT_FAILED,
        NOT_UNCERTAIN,
        /** The message that words were to join is under way, or something was said since. */
        ALREADY_LEFT,
        NOT_LOADED,
        TOO_LARGE,
        TYPE_NOT_ALLOWED,
        /** A picture of a profile that is not square, or too small. */
        PICTURE_SHAPE,
        /** What is written in it about people and machines cannot be taken out, so it does not leave. */
        NOT_CLEANABLE,
        /** A virus was found in it. */
        INFECTED,
        /** The virus scanner does not answer, and nothing leaves that it did not see. */
        SCANNER_AWAY,
        TOO_MANY_TRIES,
        /** The house is sealed: nothing can be read until it is opened. */
        SEALED,
        /** The house is open; there is nothing to open. */
        HOUSE_OPEN,
        /** What was given is no share, and no recovery kit. */
        SHARE_UNKNOWN,
        /** The share is not whole; the remedy is the row of words, if it is about one. */
        SHARE_DAMAGED,
        /** A row of words is missing; the remedy is its number. */
        SHARE_SHORT,
        SHARE_OTHER_HOUSE,
        /** From before the house was divided anew. */
        SHARE_STALE,
        /** Newer than the vault: somebody put back an older one. */
        SHARE_NEWER,
        /** Not made together with the others of this house. */
        SHARE_FOREIGN,
        /** The same custodian once more. */
        SHARE_GIVEN,
        /** Wrong passphrase; the remedy is how long this share has to wait, in seconds. */
        PASSPHRASE_WRONG,
        /** The shares do not make the key of this house. */
        SHARES_WRONG,
        /** The house is opened in another way, or with another root key, than the person was shown. */
        START_MODE_CHANGED,
        /** The program has another list of what may leave than the person was shown. */
        LIST_CHANGED,
        BUSY
    }

    public RefusedException(Code code) {
        this(code, 0);
    }

    /**
     * @param remedy what the way out needs and the code says how to read: seconds to wait, bytes allowed, the time when
     *     the window closed in milliseconds UTC; 0 for nothing
     */
    public RefusedException(Code code, long remedy) {
        this(code, remedy, "");
    }

    /** @param topic which advertising it is about, as the house calls it; empty for no topic of its own */
    public RefusedException(Code code, long remedy, String topic) {
        super(code.name());
        this.code = code;
        this.remedy = remedy;
        this.topic = topic;
    }

    public Code code() {
        return code;
    }

    public long remedy() {
        return remedy;
    }

    public String topic() {
        return topic;
    }
}

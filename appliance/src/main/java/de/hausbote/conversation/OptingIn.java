package de.hausbote.conversation;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelEvent.MessageEdited;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.consent.ConsentEntry;
import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.consent.ConsentText;
import de.hausbote.consent.Consents;
import de.hausbote.consent.OptInToken;
import de.hausbote.consent.OptIns;
import de.hausbote.consent.OptWord;
import de.hausbote.consent.OptWord.Meaning;
import de.hausbote.consent.Redeemed.Proved;
import de.hausbote.consent.Redeemed.Unproved;
import de.hausbote.consent.Redeemed.Why;
import de.hausbote.consent.Statement;
import de.hausbote.consent.Subject;
import de.hausbote.consent.Way;
import de.hausbote.event.Event;
import de.hausbote.message.Content;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes the token out of what people write, so that nobody ever sees it, and writes down what it proves: that she agreed
 * on a page of the house, and by this message that it was she (CON-1). What proves nothing is a message like any other.
 */
final class OptingIn {
    private final MessageTable messages = new MessageTable();
    private final Ground ground;
    private final Advertising advertising;
    private final Consents consents;
    private final OptIns optIns;
    private final ContactKeys keys;
    private final Blinds blinds;

    OptingIn(Ground ground) {
        this.ground = ground;
        this.advertising = new Advertising(ground);
        this.consents = new Consents(ground.vault(), ground.ids());
        this.optIns = new OptIns(ground.ids());
        this.keys = new ContactKeys(ground.vault());
        this.blinds = new Blinds(ground.vault());
    }

    /** The message as it is stored. */
    static MessageReceived bare(MessageReceived event) {
        return new MessageReceived(
                event.route(),
                event.id(),
                event.sender(),
                event.at(),
                bare(event.content()),
                event.files(),
                event.quoted());
    }

    /** The same of a message that she wrote anew. */
    static MessageEdited bare(MessageEdited event) {
        return new MessageEdited(
                event.route(),
                event.id(),
                event.sender(),
                event.at(),
                event.target(),
                bare(event.content()),
                event.files());
    }

    private static Content bare(Content content) {
        return content instanceof Content.Text(var body) ? new Content.Text(OptInToken.without(body)) : content;
    }

    /** What it may prove, unless it is here already; to be asked before it is taken in. */
    List<OptInToken> proofs(Transaction tx, ChannelAccount account, MessageReceived event) {
        if (!(event.content() instanceof Content.Text(var body)) || !event.id().present()) {
            return List.of();
        }
        var tokens = OptInToken.in(body);
        return tokens.isEmpty() || isHere(tx, account, event) ? List.of() : tokens;
    }

    private boolean isHere(Transaction tx, ChannelAccount account, MessageReceived event) {
        return stored(tx, account, event)
                .filter(message -> !message.changed().stub())
                .isPresent();
    }

    private Optional<MessageFacts> stored(Transaction tx, ChannelAccount account, MessageReceived event) {
        return messages.byProvider(tx, blinds.provider(account.id(), event.id()));
    }

    /** It was taken in: the first proof that holds is written down. */
    void heard(Transaction tx, ChannelAccount account, MessageReceived event, List<OptInToken> proofs) {
        if (proofs.isEmpty()) {
            return;
        }
        stored(tx, account, event).ifPresent(message -> {
            var written = Arrival.written(event.at(), tx.now());
            var why = Why.UNKNOWN;
            for (var token : proofs) {
                switch (optIns.redeem(tx, message.contact(), account.id(), token, written)) {
                    case Proved proved -> {
                        write(tx, account, message, proved, written, stops(event));
                        return;
                    }
                    case Unproved unproved -> why = unproved.why();
                }
            }
            var act = Act.system(AuditAction.CONSENT_UNPROVED).on("contact", message.contact());
            ground.audit().record(tx, act.because(why.name()));
        });
    }

    /** Whoever says STOP in the same breath wants no advertising, whatever she ticked. */
    private static boolean stops(MessageReceived event) {
        return bare(event.content()) instanceof Content.Text(var body)
                && OptWord.read(body)
                        .filter(word -> word.meaning() == Meaning.STOP)
                        .isPresent();
    }

    private void write(
            Transaction tx,
            ChannelAccount account,
            MessageFacts message,
            Proved proved,
            Instant written,
            boolean stops) {
        var seal = keys.of(tx, message.contact());
        var subject = advertising.subject(tx, message.contact(), account.channel(), seal);
        var entries = consents.texts(tx, proved.step().texts()).stream()
                .filter(text -> !stops || text.purpose().kind() == Kind.SERVICE)
                .sorted(Comparator.comparing(text -> text.purpose().kind()))
                .flatMap(text -> steps(tx, subject, message, proved, text, written))
                .toList();
        ground.audit()
                .record(
                        tx,
                        Act.system(AuditAction.CONSENT_CONFIRM)
                                .on("contact", message.contact())
                                .because(Way.PAGE.name())
                                .showing(entries.stream().map(ConsentEntry::id).toList()));
        ground.tell(tx, new Event.ConversationChanged(message.conversation()));
    }

    private Stream<ConsentEntry> steps(
            Transaction tx, Subject subject, MessageFacts message, Proved proved, ConsentText text, Instant written) {
        var asked = new Statement(
                text.purpose(),
                Way.PAGE,
                proved.agreed(),
                Optional.of(text.id()),
                List.of(),
                Optional.empty(),
                proved.step().note());
        return Stream.concat(
                Stream.of(consents.ask(tx, subject, asked)),
                consents.confirm(tx, subject, text.purpose(), message.id(), written).stream());
    }
}

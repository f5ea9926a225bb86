package de.hausbote.conversation;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelEvent.WishReported;
import de.hausbote.channel.ChannelName;
import de.hausbote.consent.ConsentEntry;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.consent.Consents;
import de.hausbote.consent.OptWord;
import de.hausbote.consent.OptWord.Language;
import de.hausbote.consent.Statement;
import de.hausbote.consent.Subject;
import de.hausbote.consent.Way;
import de.hausbote.event.Event;
import de.hausbote.message.Content;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.MessageId;
import de.hausbote.message.Reason;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes a no, by whatever way it comes, and the way back to advertising. It is in force in the unit of work that takes it
 * in; advertising that waited is dropped, and the person is told once, where she may be written to (CON-3).
 */
final class Withdrawing {
    /** A word of hers takes back whatever she said before; a switch of the messenger what she said by that switch. */
    private static final Set<Way> ANY = EnumSet.allOf(Way.class);

    private static final Set<Way> BY_PROVIDER = Set.of(Way.PROVIDER, Way.REFUSAL);

    private final ConversationTable conversations = new ConversationTable();
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final PromotionTable promotions = new PromotionTable();
    private final Ground ground;
    private final Automatic automatic;
    private final Advertising advertising;
    private final Consents consents;
    private final ContactKeys keys;

    Withdrawing(Ground ground) {
        this.ground = ground;
        this.automatic = new Automatic(ground);
        this.advertising = new Advertising(ground);
        this.consents = new Consents(ground.vault(), ground.ids());
        this.keys = new ContactKeys(ground.vault());
    }

    /** She wrote; what is more than one word, or one and a topic, is not for here. The caller holds the conversation. */
    void heard(
            Transaction tx,
            Conversation conversation,
            MessageId message,
            Content content,
            Instant written,
            ContactSeal seal) {
        var statement = Statement.seen(ConsentPurpose.MARKETING, Way.WORD, written, List.of(message));
        var words = said(content);
        OptWord.read(words)
                .ifPresentOrElse(
                        word -> heard(tx, conversation, word, statement, seal),
                        () -> stopsOne(tx, conversation, words, statement, seal));
    }

    private void heard(Transaction tx, Conversation conversation, OptWord word, Statement statement, ContactSeal seal) {
        switch (word.meaning()) {
            case STOP -> seen(tx, conversation, withdraw(tx, conversation, statement, word.language(), seal));
            case START -> restore(tx, conversation, statement, ANY, Optional.of(word.language()), seal);
        }
    }

    /** A word that stops and the name of a topic end that topic. */
    private void stopsOne(
            Transaction tx, Conversation conversation, String words, Statement statement, ContactSeal seal) {
        var aimed = OptWord.aimed(words);
        if (aimed.isEmpty()) {
            return;
        }
        var topics = consents.topics(tx);
        for (var stop : aimed) {
            topics.stream().filter(stop::names).forEach(topic -> {
                var one = statement.of(ConsentPurpose.marketing(topic));
                seen(tx, conversation, withdraw(tx, conversation, one, stop.language(), seal));
            });
        }
    }

    /** A press on a button of ours counts as its words do. */
    static String said(Content content) {
        return switch (content) {
            case Content.Text(var body) -> body;
            case Content.ButtonReply(var _, var title) -> title;
            case Content.ListReply(var _, var title, var _) -> title;
            case Content.Image _,
                    Content.Document _,
                    Content.Video _,
                    Content.Audio _,
                    Content.Sticker _,
                    Content.Cards _,
                    Content.Order _,
                    Content.Form _,
                    Content.Offer _,
                    Content.Templated _,
                    Content.Withdrawn _,
                    Content.Notice _,
                    Content.Reaction _,
                    Content.Location _,
                    Content.Unsupported _ -> "";
        };
    }

    /** She used the switch of the messenger. Somebody who is no contact leaves the hash of her address alone. */
    void told(Transaction tx, ChannelAccount account, WishReported event, Senders senders) {
        var at = Arrival.written(event.at(), tx.now());
        var known = senders.known(tx, account.id(), event.sender())
                .filter(contact -> keys.of(tx, List.of(contact)).has(contact));
        if (known.isEmpty() && event.wish() == WishReported.Wish.STOP) {
            consents.object(tx, account.channel(), ConsentPurpose.MARKETING, Senders.addresses(event.sender()), at);
        }
        known.flatMap(contact -> conversations.between(tx, contact, account.id()))
                .ifPresent(conversation -> told(tx, conversation, event.wish(), at));
    }

    private void told(Transaction tx, Conversation conversation, WishReported.Wish wish, Instant at) {
        conversations.hold(tx, conversation.id());
        var seal = keys.of(tx, conversation.contact());
        var statement = Statement.seen(ConsentPurpose.MARKETING, Way.PROVIDER, at, List.of());
        switch (wish) {
            case STOP -> seen(tx, conversation, withdraw(tx, conversation, statement, Language.EITHER, seal));
            case RESUME -> restore(tx, conversation, statement, BY_PROVIDER, Optional.empty(), seal);
        }
    }

    /** The provider did not take this message, because she does not want advertising. */
    void refused(Transaction tx, MessageFacts message) {
        conversations.hold(tx, message.conversation());
        conversations.find(tx, message.conversation()).ifPresent(conversation -> {
            var statement = Statement.seen(ConsentPurpose.MARKETING, Way.REFUSAL, tx.now(), List.of(message.id()));
            var seal = keys.of(tx, message.contact());
            seen(tx, conversation, withdraw(tx, conversation, statement, Language.EITHER, seal));
        });
    }

    /** What was written down; said twice in the same way it is written down once, and answered once however she says it. */
    Optional<ConsentEntry> withdraw(
            Transaction tx, Conversation conversation, Statement statement, Language language, ContactSeal seal) {
        var subject = subject(tx, conversation, seal);
        var before = consents.refusals(tx, subject, statement.purpose());
        if (before.stream().anyMatch(entry -> same(entry, statement))) {
            return Optional.empty();
        }
        drop(tx, conversation, statement.purpose());
        var answer = answers(statement) && before.stream().noneMatch(entry -> answers(entry.way()))
                ? automatic.say(
                        tx,
                        conversation.id(),
                        Confirmations.ended(statement.purpose().topic(), language),
                        seal)
                : Optional.<MessageId>empty();
        var told = Stream.concat(statement.messages().stream(), answer.stream()).toList();
        ground.tell(tx, new Event.ConversationChanged(conversation.id()));
        return Optional.of(consents.withdraw(tx, subject, statement.with(told)));
    }

    /** A no to all advertising says less than one to a topic: what ended all comes back at once, the topic does not. */
    private static boolean same(ConsentEntry entry, Statement statement) {
        return entry.way() == statement.way() && entry.purpose().equals(statement.purpose());
    }

    /** Whoever takes back something else said so to an agent, who answers her. */
    private static boolean answers(Statement statement) {
        return statement.purpose().kind() == Kind.MARKETING && answers(statement.way());
    }

    /** Whoever used a switch of the messenger long ago does not expect to hear of it now. */
    private static boolean answers(Way way) {
        return way != Way.REFUSAL;
    }

    private void restore(
            Transaction tx,
            Conversation conversation,
            Statement statement,
            Set<Way> ended,
            Optional<Language> answeredIn,
            ContactSeal seal) {
        var again = consents.restore(tx, subject(tx, conversation, seal), statement, ended);
        if (again.isEmpty()) {
            return;
        }
        again.forEach(entry -> record(tx, AuditAction.CONSENT_RESTORE, conversation, entry));
        answeredIn.ifPresent(language -> automatic.say(tx, conversation.id(), Confirmations.started(language), seal));
        ground.tell(tx, new Event.ConversationChanged(conversation.id()));
    }

    private Subject subject(Transaction tx, Conversation conversation, ContactSeal seal) {
        return advertising.subject(tx, conversation.contact(), channel(tx, conversation), seal);
    }

    private ChannelName channel(Transaction tx, Conversation conversation) {
        return accounts.find(tx, conversation.account()).orElseThrow().channel();
    }

    /** What waits and is not leaving yet. */
    private void drop(Transaction tx, Conversation conversation, ConsentPurpose purpose) {
        if (purpose.kind() != Kind.MARKETING) {
            return;
        }
        var code = Reason.Code.CONSENT_WITHDRAWN;
        promotions.waiting(tx, conversation.contact(), purpose).stream()
                .filter(message -> promotions.drop(tx, message.id(), code))
                .forEach(message -> {
                    ground.record(tx, AuditAction.CONSENT_DROP, "message", message.id());
                    ground.tell(tx, message.moved(DeliveryState.FAILED));
                    ground.tell(tx, new Event.WorkQueued(message.account()));
                });
    }

    private void seen(Transaction tx, Conversation conversation, Optional<ConsentEntry> withdrawn) {
        withdrawn.ifPresent(entry -> record(tx, AuditAction.CONSENT_WITHDRAW, conversation, entry));
    }

    private void record(Transaction tx, AuditAction action, Conversation conversation, ConsentEntry entry) {
        ground.audit()
                .record(
                        tx,
                        Act.system(action)
                                .on("contact", conversation.contact())
                                .because(entry.way().name())
                                .showing(List.of(entry.id())));
    }
}

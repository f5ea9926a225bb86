package de.hausbote.conversation;

import de.hausbote.conversation.MessageFacts.Changed;
import de.hausbote.conversation.MessagePage.Cursor;
import de.hausbote.message.AccountId;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DataClass;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.PersonId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What was said. The same rows as a queue of what goes out are the matter of {@link QueueTable}. */
final class MessageTable {
    static final String FACTS = """
        id, arrival, conversation, contact, account, data_class, direction, kind, author, shown_at, late, quote_of,
        case when quote_sealed is null then 0 else 1 end as quote_unknown,
        state, reason_code, reason_provider, attempts, due, content_revision, edited, withdrawn, stub
        """;

    /** Stands where a delivery state has no meaning: in a message of a contact. */
    private static final String RECEIVED = "RECEIVED";

    private static final String INSERT = """
        insert into message (
               id, conversation, contact, account, direction, kind, content_sealed, author, data_class,
               provider_blind, provider_sealed, provider_time, received, shown_at, late, quote_of, quote_sealed,
               state, state_at, reason_code, reason_provider, attempts, due)
        values (:id, :conversation, :contact, :account, :direction, :kind, :content, :author, :class,
               :provider_blind, :provider, :provider_time, :now, :shown_at, :late, :quote_of, :quote,
               :state, :now, 'NONE', 0, 0, :now)
        """;

    private static final String REWRITE = """
        update message
           set kind = :kind, content_sealed = :content, content_revision = :revision, edited = :edited,
               withdrawn = :withdrawn
         where id = :id and content_revision = :revision - 1
        """;

    private static final String PLACE = """
        update message
           set provider_time = :written, shown_at = :shown_at, late = :late, quote_of = :quote_of, quote_sealed = :quote
         where id = :id
        """;

    private static final String STUB = "update message set stub = :stub where id = :id";

    private static final String FIND = "select " + FACTS + " from message where id = :id";

    private static final String FACTS_BY_IDS = "select " + FACTS + " from message where id in (<ids>)";

    private static final String FACTS_BY_ARRIVAL = "select " + FACTS + " from message where arrival in (<arrivals>)";

    private static final String NEWEST = "select max(arrival) from message";

    private static final String AFTER = "select " + FACTS + """
         from message where arrival > :arrival order by arrival fetch first :limit rows only
        """;

    private static final String BY_PROVIDER = "select " + FACTS + " from message where provider_blind in (<blinds>)";

    private static final String BY_IDS = "select " + FACTS + ", content_sealed from message where id in (<ids>)";

    private static final String PAGE = "select " + FACTS + """
        , content_sealed from message
         where conversation = :conversation and not (direction = 'OUT' and kind = 'REACTION')
           and shown_at >= :from and (shown_at > :from or arrival >= :from_arrival)
           and shown_at <= :to and (shown_at < :to or arrival < :to_arrival)
         order by shown_at desc, arrival desc fetch first :limit rows only
        """;

    /** Reads the index of the page alone, so that what lies between costs little. */
    private static final String AHEAD = """
        select shown_at, arrival from message
         where conversation = :conversation
           and shown_at >= :from and (shown_at > :from or arrival >= :from_arrival)
         order by shown_at, arrival offset :count rows fetch next 1 rows only
        """;

    private static final String UNREAD = """
        select count(*) from message
         where conversation = :conversation and direction = 'IN' and kind not in ('NOTICE', 'REACTION')
           and shown_at >= :shown and (shown_at > :shown or arrival > :arrival)
        """;

    private static final String PROVIDER = """
        select provider_sealed, attempts from message where id = :id and provider_sealed is not null
        """;

    void add(Transaction tx, NewMessage message, Blinds blinds, ContactSeal seal) {
        var conversation = message.conversation();
        var provider = message.provider();
        var arrival = message.arrival();
        var out = message.direction() == Direction.OUT;
        tx.change(INSERT)
                .bind("id", message.id().bytes())
                .bind("conversation", conversation.id().bytes())
                .bind("contact", conversation.contact().bytes())
                .bind("account", conversation.account().bytes())
                .bind("direction", message.direction())
                .bind("kind", MessageKind.of(message.content()))
                .bind("content", MessageSeal.content(message, seal))
                .bind("author", message.author().map(PersonId::bytes).orElse(null))
                .bind("class", conversation.dataClass())
                .bind(
                        "provider_blind",
                        provider.present()
                                ? blinds.provider(conversation.account(), provider)
                                        .stored()
                                : null)
                .bind("provider", provider.present() ? MessageSeal.provider(message.id(), 0, provider, seal) : null)
                .bind("provider_time", out ? null : arrival.written())
                .bind("now", tx.now())
                .bind("shown_at", arrival.shownAt())
                .bind("late", arrival.late())
                .bind("quote_of", message.quoteOf().map(MessageId::bytes).orElse(null))
                .bind("quote", message.quoted().present() ? MessageSeal.quote(message, seal) : null)
                .bind("state", out ? DeliveryState.QUEUED.name() : RECEIVED)
                .runOnce();
    }

    /** Says something else from now on. */
    void rewrite(Transaction tx, MessageFacts message, Content content, Changed changed, ContactSeal seal) {
        var kind = MessageKind.of(content);
        var revision = message.changed().revision() + 1;
        var place = MessageSeal.place(
                        message.id(), message.conversation(), message.direction(), kind, message.shownAt())
                .revision(revision);
        tx.change(REWRITE)
                .bind("kind", kind)
                .bind("content", MessageSeal.sealed(content, place, seal))
                .bind("revision", revision)
                .bind("edited", changed.edited().orElse(null))
                .bind("withdrawn", changed.withdrawn().orElse(null))
                .bind("id", message.id().bytes())
                .runOnce();
    }

    /** It came after its change: it stands where it would have stood and answers what it answers, and says the same. */
    MessageFacts place(Transaction tx, Message stub, NewMessage original, ContactSeal seal) {
        var placed = stub.facts().at(original.arrival());
        tx.change(PLACE)
                .bind("written", original.arrival().written())
                .bind("shown_at", original.arrival().shownAt())
                .bind("late", original.arrival().late())
                .bind("quote_of", original.quoteOf().map(MessageId::bytes).orElse(null))
                .bind("quote", original.quoted().present() ? MessageSeal.quote(original, seal) : null)
                .bind("id", placed.id().bytes())
                .runOnce();
        rewrite(tx, placed, stub.content(), placed.changed(), seal);
        return placed.revised();
    }

    /** Whether it is known by a change alone. */
    void stub(Transaction tx, MessageId message, boolean stub) {
        tx.change(STUB).bind("stub", stub).bind("id", message.bytes()).runOnce();
    }

    Optional<MessageFacts> find(Transaction tx, MessageId id) {
        return tx.query(FIND).bind("id", id.bytes()).one(MessageTable::facts);
    }

    List<MessageFacts> facts(Transaction tx, Collection<MessageId> ids) {
        return tx.query(FACTS_BY_IDS)
                .bindIds("ids", ids.stream().distinct().map(MessageId::bytes).toList())
                .list(MessageTable::facts);
    }

    /** The number of the one that was stored last; 0 when there is none. */
    long newest(Transaction tx) {
        return tx.query(NEWEST).number();
    }

    /** By the numbers that they got when they were stored. */
    List<MessageFacts> stored(Transaction tx, Collection<Long> arrivals) {
        return tx.query(FACTS_BY_ARRIVAL).bindNumbers("arrivals", arrivals).list(MessageTable::facts);
    }

    /** In the order in which they were stored. */
    List<MessageFacts> after(Transaction tx, long arrival, int limit) {
        return tx.query(AFTER).bind("arrival", arrival).bind("limit", limit).list(MessageTable::facts);
    }

    Optional<MessageFacts> byProvider(Transaction tx, Blind blind) {
        return tx.query(BY_PROVIDER).bindIds("blinds", blind.known()).one(MessageTable::facts);
    }

    List<Message> find(Transaction tx, Collection<MessageId> ids, Seals seals) {
        return tx.query(BY_IDS)
                .bindIds("ids", ids.stream().distinct().map(MessageId::bytes).toList())
                .list(row -> message(row, seals));
    }

    /** The messages between two places, newest first. */
    List<Message> page(Transaction tx, ConversationId conversation, Cursor from, Cursor to, int limit, Seals seals) {
        return tx.query(PAGE)
                .bind("conversation", conversation.bytes())
                .bind("from", from.shownAt())
                .bind("from_arrival", from.arrival())
                .bind("to", to.shownAt())
                .bind("to_arrival", to.arrival())
                .bind("limit", limit)
                .list(row -> message(row, seals));
    }

    /** The place that many messages further down; nothing when there are no more than that. */
    Optional<Cursor> ahead(Transaction tx, ConversationId conversation, Cursor from, int count) {
        return tx.query(AHEAD)
                .bind("conversation", conversation.bytes())
                .bind("from", from.shownAt())
                .bind("from_arrival", from.arrival())
                .bind("count", count)
                .one(row -> new Cursor(row.number("shown_at"), row.number("arrival")));
    }

    /** How many of the contact's messages stand below this one. */
    long unreadBelow(Transaction tx, MessageFacts message) {
        return tx.query(UNREAD)
                .bind("conversation", message.conversation().bytes())
                .bind("shown", message.shownAt())
                .bind("arrival", message.arrival())
                .number();
    }

    /** What the provider calls the message; nothing while it does not know it. */
    Optional<ProviderId> providerId(Transaction tx, MessageId id, ContactSeal seal) {
        return tx.query(PROVIDER)
                .bind("id", id.bytes())
                .one(row -> new ProviderId(seal.openText(
                        MessageSeal.providerPlace(id, row.count("attempts")), row.bytes("provider_sealed"))));
    }

    private static Message message(Row row, Seals seals) {
        var facts = facts(row);
        var place = MessageSeal.place(
                        facts.id(), facts.conversation(), facts.direction(), facts.kind(), facts.shownAt())
                .revision(facts.changed().revision());
        return new Message(facts, MessageSeal.opened(row.bytes("content_sealed"), place, seals.of(facts.contact())));
    }

    static MessageFacts facts(Row row) {
        var direction = row.word("direction", Direction.class);
        Optional<DeliveryState> state =
                direction == Direction.OUT ? row.optionalWord("state", DeliveryState.class) : Optional.empty();
        return new MessageFacts(
                MessageId.of(row.bytes("id")),
                row.number("arrival"),
                ConversationId.of(row.bytes("conversation")),
                ContactId.of(row.bytes("contact")),
                AccountId.of(row.bytes("account")),
                row.word("data_class", DataClass.class),
                direction,
                row.word("kind", MessageKind.class),
                row.optionalBytes("author").map(PersonId::of),
                row.time("shown_at"),
                row.flag("late"),
                row.optionalBytes("quote_of").map(MessageId::of),
                row.flag("quote_unknown"),
                state,
                new Reason(row.word("reason_code", Reason.Code.class), row.count("reason_provider")),
                row.count("attempts"),
                row.time("due"),
                new Changed(
                        row.count("content_revision"),
                        row.optionalTime("edited"),
                        row.optionalTime("withdrawn"),
                        row.flag("stub")));
    }
}

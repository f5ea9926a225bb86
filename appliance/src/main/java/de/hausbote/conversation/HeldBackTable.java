package de.hausbote.conversation;

import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The conversations of which something is held back, and from which message on. */
final class HeldBackTable {
    private static final String OF = """
            select conversation, first_arrival, until_time from held_back where conversation in (<conversations>)
            """;

    private static final String ALL = "select conversation from held_back order by conversation";

    private static final String DUE = """
            select conversation from held_back where until_time <= :now
             order by until_time, conversation fetch first :limit rows only
            """;

    private static final String ADD = """
            insert into held_back (conversation, first_arrival, until_time) values (:conversation, :first, :until)
            """;

    private static final String FOR_GOOD = "update held_back set until_time = null where conversation = :conversation";

    private static final String DELETE = "delete from held_back where conversation = :conversation";

    private static final String FORGET = """
            delete from held_back where conversation in (select id from conversation where contact = :contact)
            """;

    /** What a contact said herself; what the provider says of her is not hers. */
    private static final String HERS = """
             from message
             where conversation = :conversation and direction = 'IN' and kind <> 'NOTICE' and arrival >= :first
            """;

    private static final String MESSAGES = "select id" + HERS + " order by arrival";

    private static final String COUNT = "select count(*)" + HERS;

    /** @param until nothing when no time ends it */
    record Held(ConversationId conversation, long first, Optional<Instant> until) {}

    Map<ConversationId, Held> of(Transaction tx, Collection<ConversationId> conversations) {
        return tx
                .query(OF)
                .bindIds(
                        "conversations",
                        conversations.stream()
                                .distinct()
                                .map(ConversationId::bytes)
                                .toList())
                .list(row -> new Held(
                        ConversationId.of(row.bytes("conversation")),
                        row.number("first_arrival"),
                        row.optionalTime("until_time")))
                .stream()
                .collect(Collectors.toMap(Held::conversation, held -> held));
    }

    Optional<Held> find(Transaction tx, ConversationId conversation) {
        return of(tx, List.of(conversation)).values().stream().findFirst();
    }

    List<ConversationId> all(Transaction tx) {
        return tx.query(ALL).list(row -> ConversationId.of(row.bytes("conversation")));
    }

    List<ConversationId> due(Transaction tx, int limit) {
        return tx.query(DUE)
                .bind("now", tx.now())
                .bind("limit", limit)
                .list(row -> ConversationId.of(row.bytes("conversation")));
    }

    void add(Transaction tx, Held held) {
        tx.change(ADD)
                .bind("conversation", held.conversation().bytes())
                .bind("first", held.first())
                .bind("until", held.until().orElse(null))
                .runOnce();
    }

    void forGood(Transaction tx, ConversationId conversation) {
        tx.change(FOR_GOOD).bind("conversation", conversation.bytes()).run();
    }

    void delete(Transaction tx, ConversationId conversation) {
        tx.change(DELETE).bind("conversation", conversation.bytes()).run();
    }

    void forget(Transaction tx, ContactId contact) {
        tx.change(FORGET).bind("contact", contact.bytes()).run();
    }

    /** In the order in which they were stored. */
    List<MessageId> messages(Transaction tx, Held held) {
        return tx.query(MESSAGES)
                .bind("conversation", held.conversation().bytes())
                .bind("first", held.first())
                .list(row -> MessageId.of(row.bytes("id")));
    }

    int count(Transaction tx, Held held) {
        return Math.toIntExact(tx.query(COUNT)
                .bind("conversation", held.conversation().bytes())
                .bind("first", held.first())
                .number());
    }
}

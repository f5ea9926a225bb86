package de.hausbote.conversation;

import de.hausbote.message.AccountId;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DataClass;
import de.hausbote.message.MessageId;
import de.hausbote.message.TeamId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The conversation's row is changed before anything that hangs on it, by everybody: so two units of work meet at one
 * place, in order, and never wait for each other in a circle.
 */
final class ConversationTable {
    private static final String COLUMNS = """
            id, contact, account, team, data_class, activity, last_inbound, waiting_since, unread, last_message
            """;

    private static final String FIND = "select " + COLUMNS + " from conversation where id in (<ids>)";

    private static final String BETWEEN =
            "select " + COLUMNS + " from conversation where contact = :contact and account = :account";

    private static final String OF_CONTACT = "select " + COLUMNS + """
             from conversation where contact = :contact order by activity desc, id fetch first 100 rows only
            """;

    private static final String LATEST = "select " + COLUMNS + """
             from conversation where id in (<ids>) and team in (<teams>)
             order by activity desc, id fetch first :limit rows only
            """;

    private static final String INSERT = """
            insert into conversation
                   (id, contact, account, team, purpose, data_class, created, activity, unread, pause_until)
            values (:id, :contact, :account, :team, :purpose, :class, :now, :now, 0, 0)
            """;

    private static final String HEARD = """
            update conversation
               set activity = :now, waiting_since = coalesce(waiting_since, :now), unread = unread + 1,
                   last_inbound = case when last_inbound > :written then last_inbound else :written end
             where id = :id
            """;

    private static final String HOLD = "update conversation set activity = activity where id = :id";

    private static final String ANSWERED = """
            update conversation set activity = :now, waiting_since = null, last_answer = :now where id = :id
            """;

    private static final String BOTTOM = "select last_shown, last_answer from conversation where id = :id";

    private static final String WAITING_ENDS = "update conversation set waiting_since = null where id = :id";

    private static final String LAST =
            "update conversation set last_message = :message, last_shown = :shown where id = :id";

    private static final String UNREAD = "update conversation set unread = :unread where id = :id";

    private static final String PAUSE = "update conversation set pause_until = :until where id = :id";

    Optional<Conversation> find(Transaction tx, ConversationId id) {
        return find(tx, List.of(id)).stream().findFirst();
    }

    List<Conversation> find(Transaction tx, Collection<ConversationId> ids) {
        return tx.query(FIND)
                .bindIds("ids", ids.stream().map(ConversationId::bytes).toList())
                .list(ConversationTable::conversation);
    }

    Optional<Conversation> between(Transaction tx, ContactId contact, AccountId account) {
        return tx.query(BETWEEN)
                .bind("contact", contact.bytes())
                .bind("account", account.bytes())
                .one(ConversationTable::conversation);
    }

    /** Latest first. */
    List<Conversation> of(Transaction tx, ContactId contact) {
        return tx.query(OF_CONTACT).bind("contact", contact.bytes()).list(ConversationTable::conversation);
    }

    /** Those of these teams, latest first. */
    List<Conversation> latest(Transaction tx, Collection<ConversationId> ids, Collection<TeamId> teams, int limit) {
        return tx.query(LATEST)
                .bindIds("ids", ids.stream().map(ConversationId::bytes).toList())
                .bindIds("teams", teams.stream().map(TeamId::bytes).toList())
                .bind("limit", limit)
                .list(ConversationTable::conversation);
    }

    void add(Transaction tx, Conversation conversation, String purpose) {
        tx.change(INSERT)
                .bind("id", conversation.id().bytes())
                .bind("contact", conversation.contact().bytes())
                .bind("account", conversation.account().bytes())
                .bind("team", conversation.team().bytes())
                .bind("purpose", purpose)
                .bind("class", conversation.dataClass())
                .bind("now", conversation.activity())
                .runOnce();
    }

    /** The contact wrote; the window counts from the newest of her times. */
    void heard(Transaction tx, ConversationId id, Instant written) {
        tx.change(HEARD)
                .bind("now", tx.now())
                .bind("written", written)
                .bind("id", id.bytes())
                .runOnce();
    }

    /** Whoever else works on it waits until this unit of work is done. */
    void hold(Transaction tx, ConversationId id) {
        tx.change(HOLD).bind("id", id.bytes()).runOnce();
    }

    void answered(Transaction tx, ConversationId id) {
        tx.change(ANSWERED).bind("now", tx.now()).bind("id", id.bytes()).runOnce();
    }

    void waitingEnds(Transaction tx, ConversationId id) {
        tx.change(WAITING_ENDS).bind("id", id.bytes()).runOnce();
    }

    /**
     * What stands at the bottom of the screen, for whoever holds the row.
     *
     * @param shown the place of the last message
     * @param answer the place of our newest answer
     */
    record Bottom(Optional<Instant> shown, Optional<Instant> answer) {
        boolean isAbove(Instant place) {
            return shown.filter(place::isBefore).isEmpty();
        }
    }

    Bottom bottom(Transaction tx, ConversationId id) {
        return tx.query(BOTTOM)
                .bind("id", id.bytes())
                .one(row -> new Bottom(row.optionalTime("last_shown"), row.optionalTime("last_answer")))
                .orElseThrow();
    }

    void last(Transaction tx, ConversationId id, MessageId message, Instant shown) {
        tx.change(LAST)
                .bind("message", message.bytes())
                .bind("shown", shown)
                .bind("id", id.bytes())
                .runOnce();
    }

    void last(Transaction tx, ConversationId id, Optional<MessageFacts> message) {
        tx.change(LAST)
                .bind("message", message.map(facts -> facts.id().bytes()).orElse(null))
                .bind("shown", message.map(MessageFacts::shownAt).orElse(null))
                .bind("id", id.bytes())
                .runOnce();
    }

    void unread(Transaction tx, ConversationId id, long unread) {
        tx.change(UNREAD).bind("unread", unread).bind("id", id.bytes()).runOnce();
    }

    /** Nothing leaves in this conversation before. */
    void pause(Transaction tx, ConversationId id, Instant until) {
        tx.change(PAUSE).bind("until", until).bind("id", id.bytes()).runOnce();
    }

    private static Conversation conversation(Row row) {
        return new Conversation(
                ConversationId.of(row.bytes("id")),
                ContactId.of(row.bytes("contact")),
                AccountId.of(row.bytes("account")),
                TeamId.of(row.bytes("team")),
                row.word("data_class", DataClass.class),
                row.time("activity"),
                row.optionalTime("last_inbound"),
                row.optionalTime("waiting_since"),
                row.count("unread"),
                row.optionalBytes("last_message").map(MessageId::of));
    }
}

package de.hausbote.conversation;

import de.hausbote.conversation.Parties.Due;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.store.Transaction;
import java.util.Collection;
import java.util.List;

/** What acts changed and no durable index says yet; a row for each act, so that none is taken for an earlier one. */
final class SearchDueTable {
    private static final String ADD = "insert into search_due (conversation) values (:conversation)";

    private static final String ADD_MESSAGE =
            "insert into search_due (conversation, message) values (:conversation, :message)";

    private static final String ADD_ALL = "insert into search_due (conversation) select id from conversation";

    private static final String WAITING =
            "select sequence, conversation, message from search_due order by sequence fetch first :limit rows only";

    private static final String DONE = "delete from search_due where sequence in (<sequences>)";

    void add(Transaction tx, ConversationId conversation) {
        tx.change(ADD).bind("conversation", conversation.bytes()).runOnce();
    }

    void add(Transaction tx, ConversationId conversation, MessageId message) {
        tx.change(ADD_MESSAGE)
                .bind("conversation", conversation.bytes())
                .bind("message", message.bytes())
                .runOnce();
    }

    void addAll(Transaction tx) {
        tx.change(ADD_ALL).run();
    }

    /** Oldest first. */
    List<Due> waiting(Transaction tx, int limit) {
        return tx.query(WAITING)
                .bind("limit", limit)
                .list(row -> new Due(
                        row.number("sequence"),
                        ConversationId.of(row.bytes("conversation")),
                        row.optionalBytes("message").map(MessageId::of)));
    }

    void done(Transaction tx, Collection<Due> taken) {
        tx.change(DONE)
                .bindNumbers("sequences", taken.stream().map(Due::sequence).toList())
                .run();
    }
}

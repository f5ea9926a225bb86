package de.hausbote.conversation;

import de.hausbote.message.ConversationId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Optional;

/** What the house said by itself in a conversation, and when it last told somebody there that nobody is here. */
final class SaidByItselfTable {
    private static final String SINCE = """
            select count(*) from message
             where conversation = :conversation and shown_at >= :since and direction = 'OUT' and author is null
            """;

    private static final String TOLD_CLOSED = "select told_closed from conversation where id = :id";

    private static final String TELL_CLOSED = "update conversation set told_closed = :now where id = :id";

    long since(Transaction tx, ConversationId conversation, Instant since) {
        return tx.query(SINCE)
                .bind("conversation", conversation.bytes())
                .bind("since", since)
                .number();
    }

    Optional<Instant> toldClosed(Transaction tx, ConversationId conversation) {
        return tx.query(TOLD_CLOSED)
                .bind("id", conversation.bytes())
                .one(row -> row.optionalTime("told_closed"))
                .flatMap(told -> told);
    }

    void tellClosed(Transaction tx, ConversationId conversation) {
        tx.change(TELL_CLOSED)
                .bind("now", tx.now())
                .bind("id", conversation.bytes())
                .runOnce();
    }
}

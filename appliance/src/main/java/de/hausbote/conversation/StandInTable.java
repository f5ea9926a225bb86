package de.hausbote.conversation;

import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.store.Transaction;
import java.util.Optional;

/** Rows of messages that stand differently, or not at all, once another message is here. */
final class StandInTable {
    private static final String ANSWERS = """
            update message set quote_of = :target, quote_sealed = null where id = :id and quote_sealed is not null
            """;

    private static final String DELETE = "delete from message where id = :id";

    private static final String BOTTOM = "select " + MessageTable.FACTS + """
             from message
             where conversation = :conversation and kind <> 'NOTICE' and not (direction = 'OUT' and kind = 'REACTION')
             order by shown_at desc, arrival desc fetch first 1 rows only
            """;

    /** What it answers is here now; whether that was not known before. */
    boolean answers(Transaction tx, MessageId quoting, MessageId target) {
        return tx.change(ANSWERS)
                .bind("target", target.bytes())
                .bind("id", quoting.bytes())
                .took();
    }

    /** Nothing may hang on it any more. */
    void delete(Transaction tx, MessageId message) {
        tx.change(DELETE).bind("id", message.bytes()).runOnce();
    }

    /** What somebody said last, as it stands on the screen. */
    Optional<MessageFacts> bottom(Transaction tx, ConversationId conversation) {
        return tx.query(BOTTOM).bind("conversation", conversation.bytes()).one(MessageTable::facts);
    }
}

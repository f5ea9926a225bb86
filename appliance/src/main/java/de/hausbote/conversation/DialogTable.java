package de.hausbote.conversation;

import de.hausbote.language.Spoken;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Id;
import de.hausbote.message.MessageId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Optional;

/** How far the questions in each chat have come. */
final class DialogTable {
    private static final String FIND = """
            select step, language, text, question, since from consent_dialog where conversation = :conversation
            """;

    private static final String UPDATE = """
            update consent_dialog set step = :step, language = :language, text = :text, question = :question, since = :now
            where conversation = :conversation
            """;

    private static final String INSERT = """
            insert into consent_dialog (conversation, step, language, text, question, since)
            values (:conversation, :step, :language, :text, :question, :now)
            """;

    private static final String FORGET = """
            delete from consent_dialog where conversation in (select id from conversation where contact = :contact)
            """;

    /**
     * @param text the wording that was asked last
     * @param question the message that asked
     */
    record Dialog(DialogStep step, Spoken language, Id text, MessageId question, Instant since) {
        Dialog at(DialogStep next) {
            return new Dialog(next, language, text, question, since);
        }
    }

    Optional<Dialog> find(Transaction tx, ConversationId conversation) {
        return tx.query(FIND)
                .bind("conversation", conversation.bytes())
                .one(row -> new Dialog(
                        row.word("step", DialogStep.class),
                        row.word("language", Spoken.class),
                        Id.of(row.bytes("text")),
                        MessageId.of(row.bytes("question")),
                        row.time("since")));
    }

    void put(Transaction tx, ConversationId conversation, Dialog dialog) {
        if (!run(tx, UPDATE, conversation, dialog)) {
            run(tx, INSERT, conversation, dialog);
        }
    }

    private static boolean run(Transaction tx, String statement, ConversationId conversation, Dialog dialog) {
        return tx.change(statement)
                .bind("conversation", conversation.bytes())
                .bind("step", dialog.step())
                .bind("language", dialog.language())
                .bind("text", dialog.text().bytes())
                .bind("question", dialog.question().bytes())
                .bind("now", tx.now())
                .took();
    }

    void forget(Transaction tx, ContactId contact) {
        tx.change(FORGET).bind("contact", contact.bytes()).run();
    }
}

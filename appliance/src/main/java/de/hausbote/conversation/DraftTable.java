package de.hausbote.conversation;

import de.hausbote.message.AttachmentId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.message.PersonId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.Place;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class DraftTable {
    private static final String FIND = """
            select text_sealed, quote_of, attachments, revision from draft
             where person = :person and conversation = :conversation
            """;

    private static final String INSERT = """
            insert into draft (person, conversation, text_sealed, quote_of, attachments, revision, changed)
            values (:person, :conversation, :text, :quote, :attachments, :revision, :now)
            """;

    private static final String UPDATE = """
            update draft
               set text_sealed = :text, quote_of = :quote, attachments = :attachments, revision = :revision,
                   changed = :now
             where person = :person and conversation = :conversation
            """;

    private static final String DELETE = "delete from draft where person = :person and conversation = :conversation";

    /** What somebody began to write. */
    record Draft(String text, Optional<MessageId> quote, List<AttachmentId> attachments) {
        boolean empty() {
            return text.isBlank() && quote.isEmpty() && attachments.isEmpty();
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    Optional<Draft> find(Transaction tx, PersonId person, ConversationId conversation, ContactSeal seal) {
        return tx.query(FIND)
                .bind("person", person.bytes())
                .bind("conversation", conversation.bytes())
                .one(row -> draft(row, person, conversation, seal));
    }

    void put(Transaction tx, PersonId person, ConversationId conversation, Draft draft, ContactSeal seal) {
        var last = tx.query(FIND)
                .bind("person", person.bytes())
                .bind("conversation", conversation.bytes())
                .one(row -> row.number("revision"));
        var revision = last.orElse(0L) + 1;
        tx.change(last.isPresent() ? UPDATE : INSERT)
                .bind("person", person.bytes())
                .bind("conversation", conversation.bytes())
                .bind("text", seal.sealText(place(person, conversation, revision), draft.text()))
                .bind("quote", draft.quote().map(MessageId::bytes).orElse(null))
                .bind("attachments", words(draft.attachments()))
                .bind("revision", revision)
                .bind("now", tx.now())
                .runOnce();
    }

    void delete(Transaction tx, PersonId person, ConversationId conversation) {
        tx.change(DELETE)
                .bind("person", person.bytes())
                .bind("conversation", conversation.bytes())
                .run();
    }

    private static Draft draft(Row row, PersonId person, ConversationId conversation, ContactSeal seal) {
        var place = place(person, conversation, row.number("revision"));
        var attachments = Stream.of(row.text("attachments").split(" "))
                .filter(word -> !word.isEmpty())
                .map(AttachmentId::parse)
                .toList();
        return new Draft(
                seal.openText(place, row.bytes("text_sealed")),
                row.optionalBytes("quote_of").map(MessageId::of),
                attachments);
    }

    private static String words(List<AttachmentId> attachments) {
        return String.join(" ", attachments.stream().map(AttachmentId::toString).toList());
    }

    private static Place place(PersonId person, ConversationId conversation, long revision) {
        var row = ByteBuffer.allocate(32)
                .put(person.bytes())
                .put(conversation.bytes())
                .array();
        return Place.of("draft", "text_sealed", row).revision(revision);
    }
}

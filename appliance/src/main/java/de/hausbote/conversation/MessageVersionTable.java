package de.hausbote.conversation;

import de.hausbote.message.Content;
import de.hausbote.message.MessageId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.Place;
import java.time.Instant;
import java.util.List;

/** What messages said before their senders changed them. */
final class MessageVersionTable {
    private static final String INSERT = """
            insert into message_version (message, revision, kind, content_sealed, until_time)
            values (:message, :revision, :kind, :content, :until)
            """;

    private static final String OF_MESSAGE = """
            select revision, kind, content_sealed, until_time from message_version
             where message = :message order by until_time, revision fetch first 100 rows only
            """;

    private static final String DELETE = "delete from message_version where message = :message";

    void add(Transaction tx, MessageId message, int revision, Content content, Instant until, ContactSeal seal) {
        var kind = MessageKind.of(content);
        tx.change(INSERT)
                .bind("message", message.bytes())
                .bind("revision", revision)
                .bind("kind", kind)
                .bind("content", MessageSeal.sealed(content, place(message, revision, kind), seal))
                .bind("until", until)
                .runOnce();
    }

    /** Oldest first. */
    List<EarlierForm> of(Transaction tx, MessageId message, ContactSeal seal) {
        return tx.query(OF_MESSAGE).bind("message", message.bytes()).list(row -> {
            var place = place(message, row.count("revision"), row.word("kind", MessageKind.class));
            return new EarlierForm(
                    MessageSeal.opened(row.bytes("content_sealed"), place, seal), row.time("until_time"));
        });
    }

    void delete(Transaction tx, MessageId message) {
        tx.change(DELETE).bind("message", message.bytes()).run();
    }

    private static Place place(MessageId message, int revision, MessageKind kind) {
        return Place.of("message_version", "content_sealed", message.bytes())
                .format(ContentCodec.VERSION)
                .with("kind", kind.name())
                .revision(revision);
    }
}

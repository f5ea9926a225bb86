package de.hausbote.conversation;

import de.hausbote.message.Content;
import de.hausbote.message.MessageId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What messages said before their senders changed them. */
final class MessageVersionTable {
    private static final String INSERT = """
            insert into message_version (message, revision, kind, content_sealed, since_time, until_time)
            values (:message, :revision, :kind, :content, :since, :until)
            """;

    private static final String OF_MESSAGE = """
            select revision, kind, content_sealed, until_time from message_version
             where message = :message order by until_time, revision fetch first 100 rows only
            """;

    private static final String NEXT = """
            select coalesce(max(revision), -1) + 1 from message_version where message = :message
            """;

    private static final String FIRST_EDIT = """
            select min(since_time) as since_time from message_version where message = :message
            """;

    private static final String KNOWN = """
            select count(*) from message_version
             where message = :message and (since_time = :at or until_time = :at)
            """;

    private static final String UNTIL = """
            select revision, until_time from message_version
             where message = :message and until_time >= :at order by until_time, revision fetch first 1 rows only
            """;

    private static final String SHORTEN = """
            update message_version set until_time = :at where message = :message and revision = :revision
            """;

    private static final String DELETE = "delete from message_version where message = :message";

    private record Until(int revision, Instant at) {}

    /** @param since nothing where it is what the message said at first */
    void add(
            Transaction tx,
            MessageId message,
            Content content,
            Optional<Instant> since,
            Instant until,
            ContactSeal seal) {
        var revision =
                Math.toIntExact(tx.query(NEXT).bind("message", message.bytes()).number());
        var kind = MessageKind.of(content);
        tx.change(INSERT)
                .bind("message", message.bytes())
                .bind("revision", revision)
                .bind("kind", kind)
                .bind("content", MessageSeal.sealed(content, place(message, revision, kind), seal))
                .bind("since", since.orElse(null))
                .bind("until", until)
                .runOnce();
    }

    /** What it said at first, which came after what it said later. */
    void addFirst(Transaction tx, MessageFacts message, Content content, ContactSeal seal) {
        var until = tx.query(FIRST_EDIT)
                .bind("message", message.id().bytes())
                .one(row -> row.optionalTime("since_time"))
                .flatMap(Function.identity())
                .or(message.changed()::edited)
                .orElseThrow();
        add(tx, message.id(), content, Optional.empty(), until, seal);
    }

    /**
     * What it said from this time on, until the form that followed; the form before it ends there.
     *
     * @return false when that is known
     */
    boolean insert(Transaction tx, MessageFacts message, Content content, Instant at, ContactSeal seal) {
        if (isKnown(tx, message.id(), at)) {
            return false;
        }
        var next = next(tx, message.id(), at);
        var until = next.map(Until::at).or(message.changed()::edited).orElseThrow();
        next.ifPresent(before -> tx.change(SHORTEN)
                .bind("at", at)
                .bind("message", message.id().bytes())
                .bind("revision", before.revision())
                .runOnce());
        add(tx, message.id(), content, Optional.of(at), until, seal);
        return true;
    }

    private static boolean isKnown(Transaction tx, MessageId message, Instant at) {
        return tx.query(KNOWN).bind("message", message.bytes()).bind("at", at).number() > 0;
    }

    private static Optional<Until> next(Transaction tx, MessageId message, Instant at) {
        return tx.query(UNTIL)
                .bind("message", message.bytes())
                .bind("at", at)
                .one(row -> new Until(row.count("revision"), row.time("until_time")));
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

package de.hausbote.conversation;

import de.hausbote.channel.RemoteFile;
import de.hausbote.media.PictureSize;
import de.hausbote.message.AccountId;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.PersonId;
import de.hausbote.message.Reason;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files. The rows are also the queue of what has to be fetched. */
final class AttachmentTable {
    private static final String COLUMNS = """
            id, conversation, contact, account, message, number, direction, author, type, size, width, height,
            name_sealed, file_name, state, reason_code, attempts, created, scan
            """;

    private static final String INSERT = """
            insert into attachment (
                   id, conversation, contact, account, message, number, direction, author, type, size, width, height,
                   name_sealed, file_name, remote_sealed, revision, state, reason_code, attempts, due, created, scan)
            values (:id, :conversation, :contact, :account, :message, :number, :direction, :author, :type, :size,
                   :width, :height, :name, :file, :remote, 0, :state, :reason, 0, :now, :now, :scan)
            """;

    private static final String CONTACT = "select contact from attachment where id = :id";

    private static final String BY_IDS = "select " + COLUMNS + " from attachment where id in (<ids>)";

    private static final String OF_MESSAGES = "select " + COLUMNS + """
             from attachment where message in (<messages>) order by message, number, id
            """;

    private static final String ATTACH = """
            update attachment set message = :message, number = :number where id = :id and message is null
            """;

    private static final String DELETE = "delete from attachment where id = :id and message is null";

    private static final String DELETE_OF_MESSAGE = "delete from attachment where message = :message";

    private static final String DUE = """
            select id from attachment
             where state in ('LOADING', 'WAITING') and due <= :now order by due, id fetch first 1 rows only
            """;

    private static final String DOWNLOAD = """
            select id, account, contact, message, remote_sealed, attempts from attachment where id = :id
            """;

    private static final String NEXT_DUE = "select min(due) from attachment where state in ('LOADING', 'WAITING')";

    private static final String LEASE = """
            update attachment set attempts = attempts + 1, due = :until, state = 'LOADING'
             where id = :id and attempts = :attempts and state in ('LOADING', 'WAITING')
            """;

    private static final String LOADED = """
            update attachment
               set state = :state, reason_code = :reason, scan = :scan, type = :type, size = :size, width = :width, height = :height,
                   file_name = :file
             where id = :id and state in ('LOADING', 'WAITING')
            """;

    private static final String MOVE = """
            update attachment set state = :state, reason_code = :reason, due = :due
             where id = :id and state in ('LOADING', 'WAITING')
            """;

    private static final String ASK_AGAIN = """
            update attachment set state = 'LOADING', reason_code = 'NONE', attempts = 0, due = :now
             where id = :id and state in ('WAITING', 'FAILED') and remote_sealed is not null
            """;

    private static final String FILES = "select file_name from attachment where file_name in (<names>)";

    void add(Transaction tx, Attachment attachment, Optional<RemoteFile> remote, ContactSeal seal) {
        var id = attachment.id();
        var picture = attachment.facts().picture();
        tx.change(INSERT)
                .bind("id", id.bytes())
                .bind("conversation", attachment.conversation().bytes())
                .bind("contact", attachment.contact().bytes())
                .bind("account", attachment.account().bytes())
                .bind("message", attachment.message().map(MessageId::bytes).orElse(null))
                .bind("number", attachment.number())
                .bind("direction", attachment.direction())
                .bind("author", attachment.author().map(PersonId::bytes).orElse(null))
                .bind("type", attachment.facts().type())
                .bind("size", attachment.facts().size())
                .bind("width", picture.width())
                .bind("height", picture.height())
                .bind("name", seal.sealText(place(id, "name_sealed"), attachment.name()))
                .bind("file", attachment.file().isEmpty() ? null : attachment.file())
                .bind("remote", remote.map(file -> sealed(id, file, seal)).orElse(null))
                .bind("state", attachment.state())
                .bind("reason", attachment.reason())
                .bind("scan", attachment.facts().scan())
                .bind("now", attachment.created())
                .runOnce();
    }

    Optional<ContactId> contact(Transaction tx, AttachmentId id) {
        return tx.query(CONTACT).bind("id", id.bytes()).one(row -> ContactId.of(row.bytes("contact")));
    }

    Optional<Attachment> find(Transaction tx, AttachmentId id, ContactSeal seal) {
        return find(tx, List.of(id), seal).stream().findFirst();
    }

    List<Attachment> find(Transaction tx, Collection<AttachmentId> ids, ContactSeal seal) {
        return tx.query(BY_IDS)
                .bindIds("ids", ids.stream().map(AttachmentId::bytes).toList())
                .list(row -> attachment(row, seal));
    }

    /** By message, in the order in which they were attached. */
    Map<MessageId, List<Attachment>> of(Transaction tx, Collection<MessageId> messages, ContactSeal seal) {
        return tx
                .query(OF_MESSAGES)
                .bindIds("messages", messages.stream().map(MessageId::bytes).toList())
                .list(row -> attachment(row, seal))
                .stream()
                .collect(Collectors.groupingBy(each -> each.message().orElseThrow()));
    }

    /** Whether it was still free: a file is sent once. */
    boolean attach(Transaction tx, AttachmentId id, MessageId message, int number) {
        return tx.change(ATTACH)
                .bind("message", message.bytes())
                .bind("number", number)
                .bind("id", id.bytes())
                .took();
    }

    boolean delete(Transaction tx, AttachmentId id) {
        return tx.change(DELETE).bind("id", id.bytes()).took();
    }

    /** Those of a message that was taken back; their files are the caller's to delete. */
    void deleteOf(Transaction tx, MessageId message) {
        tx.change(DELETE_OF_MESSAGE).bind("message", message.bytes()).run();
    }

    Optional<AttachmentId> due(Transaction tx, Instant now) {
        return tx.query(DUE).bind("now", now).one(row -> AttachmentId.of(row.bytes("id")));
    }

    Optional<Download> download(Transaction tx, AttachmentId id, ContactSeal seal) {
        return tx.query(DOWNLOAD).bind("id", id.bytes()).one(row -> download(row, seal));
    }

    Optional<Instant> nextDue(Transaction tx) {
        var due = tx.query(NEXT_DUE).number();
        return due == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(due));
    }

    /** Whether it was still there to take: of two who try, one gets it. */
    boolean lease(Transaction tx, Download download, Instant until) {
        return tx.change(LEASE)
                .bind("until", until)
                .bind("id", download.id().bytes())
                .bind("attempts", download.attempt() - 1)
                .took();
    }

    /** It is here: ready, unless a virus is in it; then it stays sealed. */
    boolean loaded(Transaction tx, AttachmentId id, Attachment.FileFacts facts, String file, Reason.Code mark) {
        var infected = facts.scan() == Scanning.Scan.INFECTED;
        return tx.change(LOADED)
                .bind("state", infected ? AttachmentView.State.REFUSED : AttachmentView.State.READY)
                .bind("reason", mark)
                .bind("scan", facts.scan())
                .bind("type", facts.type())
                .bind("size", facts.size())
                .bind("width", facts.picture().width())
                .bind("height", facts.picture().height())
                .bind("file", file)
                .bind("id", id.bytes())
                .took();
    }

    boolean move(Transaction tx, AttachmentId id, AttachmentView.State state, Reason.Code reason, Instant due) {
        return tx.change(MOVE)
                .bind("state", state)
                .bind("reason", reason)
                .bind("due", due)
                .bind("id", id.bytes())
                .took();
    }

    /** Which of these sealed files belong to an attachment. */
    List<String> known(Transaction tx, Collection<String> files) {
        return tx.query(FILES).bindWords("names", files).list(row -> row.text("file_name"));
    }

    boolean askAgain(Transaction tx, AttachmentId id) {
        return tx.change(ASK_AGAIN).bind("now", tx.now()).bind("id", id.bytes()).took();
    }

    private static Attachment attachment(Row row, ContactSeal seal) {
        var id = AttachmentId.of(row.bytes("id"));
        var picture = new PictureSize(row.count("width"), row.count("height"));
        return new Attachment(
                id,
                ConversationId.of(row.bytes("conversation")),
                ContactId.of(row.bytes("contact")),
                AccountId.of(row.bytes("account")),
                row.optionalBytes("message").map(MessageId::of),
                row.count("number"),
                row.word("direction", Direction.class),
                row.optionalBytes("author").map(PersonId::of),
                seal.openText(place(id, "name_sealed"), row.bytes("name_sealed")),
                new Attachment.FileFacts(
                        row.text("type"), row.number("size"), picture, row.word("scan", Scanning.Scan.class)),
                row.optionalText("file_name").orElse(""),
                row.word("state", AttachmentView.State.class),
                row.word("reason_code", Reason.Code.class),
                row.count("attempts"),
                row.time("created"));
    }

    private static Download download(Row row, ContactSeal seal) {
        var id = AttachmentId.of(row.bytes("id"));
        var parts = seal.openText(place(id, "remote_sealed"), row.bytes("remote_sealed"))
                .split("\n", -1);
        var file = new RemoteFile(parts[0], parts[1], parts[2]);
        return new Download(
                id,
                AccountId.of(row.bytes("account")),
                ContactId.of(row.bytes("contact")),
                MessageId.of(row.bytes("message")),
                file,
                row.count("attempts") + 1);
    }

    private static byte[] sealed(AttachmentId id, RemoteFile file, ContactSeal seal) {
        var lines = String.join("\n", oneLine(file.reference()), oneLine(file.type()), oneLine(file.sha256()));
        return seal.sealText(place(id, "remote_sealed"), lines);
    }

    private static String oneLine(String part) {
        return part.replace('\n', ' ');
    }

    private static Place place(AttachmentId id, String column) {
        return Place.of("attachment", column, id.bytes());
    }
}

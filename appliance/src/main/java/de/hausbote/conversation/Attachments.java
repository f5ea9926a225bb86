package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.media.FileType;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** Files of messages and drafts: sealed under the contact's key, of a type known by their bytes. Thread-safe. */
public final class Attachments {
    private final AttachmentTable attachments = new AttachmentTable();
    private final ReadableMessages readable = new ReadableMessages();
    private final Ground ground;
    private final Access access;
    private final ContactKeys keys;
    private final FileShelf shelf;
    private final Uploading uploading;
    private final Fetching fetching;

    /** A house without a virus scanner. */
    public Attachments(Ground ground, long documentCap) {
        this(ground, Scanning.none(), documentCap);
    }

    /**
     * @param documentCap how many bytes a file of ours may have; a picture has the provider's own limit of 5 MB
     */
    public Attachments(Ground ground, Scanning scanning, long documentCap) {
        this.ground = ground;
        this.access = new Access(ground);
        this.keys = new ContactKeys(ground.vault());
        this.shelf = new FileShelf(ground.vault().files("media"));
        this.uploading = new Uploading(ground, shelf, scanning, documentCap);
        this.fetching = new Fetching(ground, shelf, scanning);
    }

    /**
     * Keeps a file for the actor's next reply.
     *
     * @throws RefusedException TYPE_NOT_ALLOWED when bytes, name and claimed type are not one and the same allowed type,
     *     TOO_LARGE past the cap
     * @throws IOException when the stream breaks; nothing is kept
     */
    public AttachmentView add(
            Actor actor, ConversationId conversation, String claimedType, String fileName, InputStream bytes)
            throws IOException {
        return uploading.add(actor, conversation, claimedType, fileName, bytes);
    }

    /**
     * The file as a person gets it.
     *
     * @throws RefusedException NOT_LOADED when it is not here (yet), HELD_BACK when nobody reads its message yet
     */
    public FileContent content(Actor actor, AttachmentId id) {
        return ground.database().write(tx -> {
            var file = attachment(tx, actor, Permission.READ_CONTENT, id);
            file.message().ifPresent(message -> readable.require(tx, message));
            ground.record(tx, actor, AuditAction.ATTACHMENT_READ, "attachment", id);
            return content(tx, file, file.shownName());
        });
    }

    /** Drops a file that was not sent. */
    public void drop(Actor actor, AttachmentId id) {
        ground.database().change(tx -> {
            var file = attachment(tx, actor, Permission.REPLY, id);
            if (!file.free(file.conversation(), actor.id()) || !attachments.delete(tx, id)) {
                throw new RefusedException(Code.NOT_FOUND);
            }
            ground.record(tx, actor, AuditAction.ATTACHMENT_DROP, "attachment", id);
            tx.afterCommit(() -> shelf.delete(file.file()));
        });
    }

    /** Asks the provider for the file again. */
    public void fetch(Actor actor, AttachmentId id) {
        ground.database().change(tx -> {
            var file = attachment(tx, actor, Permission.READ_CONTENT, id);
            if (attachments.askAgain(tx, id)) {
                ground.record(tx, actor, AuditAction.ATTACHMENT_FETCH, "attachment", id);
                file.message()
                        .ifPresent(message -> ground.tell(tx, new Event.MessageChanged(file.conversation(), message)));
            }
        });
    }

    /** The next file to ask a provider for. It stays with the caller for ten minutes, then it is given out again. */
    public Optional<Download> claimDownload(Instant now) {
        return ground.database().write(tx -> fetching.claim(tx, now));
    }

    /** When the next file is due, if one waits. */
    public Optional<Instant> nextDownload() {
        return ground.database().read(attachments::nextDue);
    }

    /**
     * Keeps what the provider gave. Larger than allowed, or of a kind that is not kept: the file is refused for good.
     *
     * @throws ScannerAwayException while files wait for the virus scanner; nothing is kept either
     * @throws IOException when the stream breaks; nothing is kept and the file is still to be loaded
     */
    public void loaded(AttachmentId id, InputStream bytes) throws IOException {
        fetching.loaded(id, bytes);
    }

    /** The provider did not give it; asked again after a growing pause, for a week. */
    public void postponed(AttachmentId id, Reason.Code reason) {
        ground.database().change(tx -> fetching.postponed(tx, id, reason));
    }

    /** The provider will never give it; a person may ask again. */
    public void failed(AttachmentId id, Reason.Code reason) {
        ground.database().change(tx -> fetching.end(tx, id, AttachmentView.State.FAILED, reason));
    }

    /** It is not what was announced (hash, size): not kept, not asked for again. */
    public void refused(AttachmentId id, Reason.Code reason) {
        ground.database().change(tx -> fetching.end(tx, id, AttachmentView.State.REFUSED, reason));
    }

    /**
     * The file under a neutral name, for the upload to the provider.
     *
     * @throws RefusedException NOT_FOUND, or NOT_LOADED when it is not here
     */
    public FileContent openForSending(AttachmentId id) {
        return ground.database().read(tx -> {
            var file = existing(tx, id);
            return content(tx, file, FileType.ofStored(file.facts().type()).neutralName());
        });
    }

    /**
     * At start, before anybody adds a file: deletes those that belong to no row, because the program ended between the
     * two. How many there were.
     */
    public int sweep() {
        return shelf.sweep(ground.database(), attachments::known);
    }

    private FileContent content(Transaction tx, Attachment file, String name) {
        if (!file.ready()) {
            throw new RefusedException(Code.NOT_LOADED);
        }
        var stream = shelf.open(keys.of(tx, file.contact()), file.file());
        return new FileContent(name, file.facts().type(), file.facts().size(), stream);
    }

    private Attachment attachment(Transaction tx, Actor actor, Permission permission, AttachmentId id) {
        var file = existing(tx, id);
        access.require(tx, actor, permission, file.conversation());
        return file;
    }

    private Attachment existing(Transaction tx, AttachmentId id) {
        return attachments
                .contact(tx, id)
                .flatMap(contact -> attachments.find(tx, id, keys.of(tx, contact)))
                .orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
    }
}

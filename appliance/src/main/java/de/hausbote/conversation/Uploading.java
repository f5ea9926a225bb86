package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.FileShelf.Kept;
import de.hausbote.conversation.FileShelf.Opened;
import de.hausbote.conversation.Scanning.Seen;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.media.PictureSize;
import de.hausbote.media.Scrubbed;
import de.hausbote.media.Scrubber;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.TooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps files that agents add to their replies. The bytes are taken in between two units of work, for a slow line must not
 * hold the database.
 */
final class Uploading {
    private static final int LONGEST_NAME = 240;
    private static final String ANYTHING = "application/octet-stream";

    private static final Logger LOG = LoggerFactory.getLogger(Uploading.class);

    private final AttachmentTable attachments = new AttachmentTable();
    private final Ground ground;
    private final Access access;
    private final ContactKeys keys;
    private final FileShelf shelf;
    private final Scanning scanning;
    private final long documentCap;

    Uploading(Ground ground, FileShelf shelf, Scanning scanning, long documentCap) {
        this.ground = ground;
        this.access = new Access(ground);
        this.keys = new ContactKeys(ground.vault());
        this.shelf = shelf;
        this.scanning = scanning;
        this.documentCap = documentCap;
    }

    /** Where a file goes, and under whose key. */
    private record Destination(Conversation conversation, ContactSeal seal) {}

    AttachmentView add(Actor actor, ConversationId id, String claimedType, String fileName, InputStream bytes)
            throws IOException {
        var destination = ground.database().read(tx -> destination(tx, actor, id));
        var opened = shelf.look(bytes, fileName);
        requireAllowed(opened, claimedType, fileName);
        var kept = keep(destination.seal(), opened);
        try {
            var seen = seen(actor, destination, kept);
            return ground.database().write(tx -> store(tx, actor, id, fileName, kept, seen));
        } catch (RuntimeException refused) {
            shelf.delete(kept.name());
            throw refused;
        }
    }

    private Destination destination(Transaction tx, Actor actor, ConversationId id) {
        var conversation = access.require(tx, actor, Permission.REPLY, id);
        return new Destination(conversation, keys.of(tx, conversation.contact()));
    }

    private static void requireAllowed(Opened opened, String claimedType, String fileName) {
        var type = opened.type();
        var claimed = claimedType.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        var saidSo = claimed.isEmpty() || claimed.equals(ANYTHING) || claimed.equals(type.type());
        var shown = !type.picture()
                || (!opened.picture().equals(PictureSize.NONE)
                        && opened.picture().reasonable());
        if (!type.sendable() || !type.named(fileName) || !saidSo || !shown || fileName.length() > LONGEST_NAME) {
            throw new RefusedException(Code.TYPE_NOT_ALLOWED);
        }
    }

    /** A file loses what nobody meant to send before it is put away; one that cannot lose it is not taken (REL-10). */
    private Kept keep(ContactSeal seal, Opened opened) throws IOException {
        var cap = Math.min(opened.type().cap(opened.head()), documentCap);
        var bytes = opened.whole().readNBytes((int) cap + 1);
        if (bytes.length > cap) {
            throw new RefusedException(Code.TOO_LARGE, cap);
        }
        return switch (Scrubber.of(opened.type(), bytes)) {
            case Scrubbed.Clean(var clean) -> kept(seal, opened, clean.bytes(), cap);
            case Scrubbed.Refused(var why) -> {
                LOG.info("file was not taken, it cannot be cleaned type={} why={}", opened.type(), why);
                throw new RefusedException(Code.NOT_CLEANABLE);
            }
        };
    }

    private Kept kept(ContactSeal seal, Opened opened, byte[] clean, long cap) throws IOException {
        try {
            return shelf.keep(seal, opened, new ByteArrayInputStream(clean), 2 * cap);
        } catch (TooLargeException large) {
            throw new RefusedException(Code.TOO_LARGE, cap);
        }
    }

    /** Nothing leaves with a virus in it, nor unseen while files wait for the scanner. */
    private Seen seen(Actor actor, Destination destination, Kept kept) {
        try {
            var seen = scanning.look(shelf.open(destination.seal(), kept.name()));
            if (seen.scan() == Scanning.Scan.INFECTED) {
                var conversation = destination.conversation().id();
                ground.database()
                        .change(tx -> ground.record(
                                tx, actor, AuditAction.ATTACHMENT_INFECTED, "conversation", conversation));
                throw new RefusedException(Code.INFECTED);
            }
            return seen;
        } catch (ScannerAwayException away) {
            throw new RefusedException(Code.SCANNER_AWAY);
        }
    }

    private AttachmentView store(
            Transaction tx, Actor actor, ConversationId id, String fileName, Kept kept, Seen seen) {
        var destination = destination(tx, actor, id);
        var conversation = destination.conversation();
        var attachment = new Attachment(
                new AttachmentId(ground.ids().next()),
                id,
                conversation.contact(),
                conversation.account(),
                Optional.empty(),
                0,
                Direction.OUT,
                Optional.of(actor.id()),
                fileName,
                kept.facts().seen(seen.scan()),
                kept.name(),
                AttachmentView.State.READY,
                seen.mark(),
                0,
                tx.now());
        attachments.add(tx, attachment, Optional.empty(), destination.seal());
        ground.record(tx, actor, AuditAction.ATTACHMENT_ADD, "attachment", attachment.id());
        return attachment.view();
    }
}

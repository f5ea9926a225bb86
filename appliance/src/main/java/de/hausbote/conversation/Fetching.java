package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.FileShelf.Kept;
import de.hausbote.conversation.FileShelf.Opened;
import de.hausbote.conversation.Scanning.Seen;
import de.hausbote.event.Event;
import de.hausbote.media.FileType;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Reason;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.SealBrokenException;
import de.hausbote.vault.TooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files that still lie at a provider: whose turn it is, and what became of it. */
final class Fetching {
    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);

    /** After that the file is asked for again, in case the program ended meanwhile. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 16;

    /** Providers keep what people sent us for seven days. */
    private static final Duration KEPT_BY_PROVIDER = Duration.ofDays(7);

    /** The most that a provider lets people send. */
    private static final long CAP = 100L << 20;

    private final AttachmentTable attachments = new AttachmentTable();
    private final Ground ground;
    private final ContactKeys keys;
    private final FileShelf shelf;
    private final Scanning scanning;

    Fetching(Ground ground, FileShelf shelf, Scanning scanning) {
        this.ground = ground;
        this.keys = new ContactKeys(ground.vault());
        this.shelf = shelf;
        this.scanning = scanning;
    }

    Optional<Download> claim(Transaction tx, Instant now) {
        return attachments
                .due(tx, now)
                .flatMap(id -> opened(tx, id, now))
                .filter(found -> attachments.lease(tx, found, now.plus(LEASE)));
    }

    /** Nothing, and no more tries, when what is stored of it does not open: it holds up nobody else's file. */
    private Optional<Download> opened(Transaction tx, AttachmentId id, Instant now) {
        try {
            return attachments.contact(tx, id).flatMap(contact -> attachments.download(tx, id, keys.of(tx, contact)));
        } catch (SealBrokenException broken) {
            LOG.error("file does not open attachment={}", id, broken);
            attachments.move(tx, id, AttachmentView.State.FAILED, Reason.Code.NOT_READABLE, now);
            return Optional.empty();
        }
    }

    /** What is loaded, and under whose key. */
    private record Awaited(Attachment attachment, ContactSeal seal) {}

    void loaded(AttachmentId id, InputStream bytes) throws IOException {
        var awaited = ground.database().read(tx -> awaited(tx, id));
        if (awaited.isEmpty()) {
            return;
        }
        var opened = shelf.look(bytes, awaited.get().attachment().name());
        if (!acceptable(opened)) {
            refuse(id);
            return;
        }
        try {
            var kept = shelf.keep(awaited.get().seal(), opened, opened.whole(), CAP);
            var seen = seen(awaited.get(), kept);
            ground.database().change(tx -> ready(tx, awaited.get().attachment(), kept, seen));
        } catch (TooLargeException large) {
            refuse(id);
        }
    }

    /** A program is never kept, nor a picture made to exhaust whoever shows it. */
    private static boolean acceptable(Opened opened) {
        return opened.type() != FileType.PROGRAM && opened.picture().reasonable();
    }

    private void refuse(AttachmentId id) {
        ground.database().change(tx -> end(tx, id, AttachmentView.State.REFUSED, Reason.Code.MEDIA_REFUSED));
    }

    /** What the scanner says of it; while files wait for the scanner, nothing is kept and the provider is asked again. */
    private Seen seen(Awaited awaited, Kept kept) throws IOException {
        try {
            return scanning.look(shelf.open(awaited.seal(), kept.name()));
        } catch (ScannerAwayException away) {
            shelf.delete(kept.name());
            throw away;
        }
    }

    private void ready(Transaction tx, Attachment attachment, Kept kept, Seen seen) {
        if (attachments.loaded(tx, attachment.id(), kept.facts().seen(seen.scan()), kept.name(), seen.mark())) {
            if (seen.scan() == Scanning.Scan.INFECTED) {
                ground.record(tx, AuditAction.ATTACHMENT_INFECTED, "attachment", attachment.id());
            }
            tell(tx, attachment);
        } else {
            tx.afterCommit(() -> shelf.delete(kept.name()));
        }
    }

    void postponed(Transaction tx, AttachmentId id, Reason.Code reason) {
        awaited(tx, id).map(Awaited::attachment).ifPresent(attachment -> {
            var due = tx.now().plus(pause(attachment.attempts()));
            var hopeless = due.isAfter(attachment.created().plus(KEPT_BY_PROVIDER));
            var state = hopeless ? AttachmentView.State.FAILED : AttachmentView.State.WAITING;
            move(tx, attachment, state, reason, due);
        });
    }

    private static Duration pause(int attempts) {
        var doublings = Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS);
        var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    void end(Transaction tx, AttachmentId id, AttachmentView.State state, Reason.Code reason) {
        awaited(tx, id).map(Awaited::attachment).ifPresent(attachment -> move(tx, attachment, state, reason, tx.now()));
    }

    private void move(
            Transaction tx, Attachment attachment, AttachmentView.State state, Reason.Code reason, Instant due) {
        if (attachments.move(tx, attachment.id(), state, reason, due)) {
            tell(tx, attachment);
        }
    }

    /** Nothing when it came already, was given up, or its message is gone. */
    private Optional<Awaited> awaited(Transaction tx, AttachmentId id) {
        return attachments.contact(tx, id).flatMap(contact -> {
            var seal = keys.of(tx, contact);
            return attachments
                    .find(tx, id, seal)
                    .filter(Attachment::awaited)
                    .map(attachment -> new Awaited(attachment, seal));
        });
    }

    private void tell(Transaction tx, Attachment attachment) {
        attachment
                .message()
                .ifPresent(message -> ground.tell(tx, new Event.MessageChanged(attachment.conversation(), message)));
    }
}

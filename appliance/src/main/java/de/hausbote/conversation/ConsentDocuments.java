package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.consent.ConsentDocument;
import de.hausbote.consent.ConsentDocumentTable;
import de.hausbote.consent.Consents;
import de.hausbote.conversation.FileShelf.Kept;
import de.hausbote.conversation.FileShelf.Opened;
import de.hausbote.conversation.Scanning.Scan;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.media.FileType;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.TooLargeException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * What people signed, beside the entries that agents wrote down: kept as it came, sealed under the person's key, gone with
 * it. A document is added and never changed or taken away. Thread-safe.
 */
public final class ConsentDocuments {
    /** In bytes. */
    public static final long LARGEST = 10L << 20;

    /** Beside one entry. */
    public static final int MOST = 5;

    private static final Set<FileType> PAPERS = Set.of(FileType.PDF, FileType.JPEG, FileType.PNG);
    private static final int LONGEST_NAME = 240;

    private final ConsentDocumentTable documents = new ConsentDocumentTable();
    private final Ground ground;
    private final ConsentAccess access;
    private final ContactKeys keys;
    private final Scanning scanning;
    private final FileShelf shelf;

    public ConsentDocuments(Ground ground, Scanning scanning) {
        this.ground = ground;
        this.access = new ConsentAccess(ground);
        this.keys = new ContactKeys(ground.vault());
        this.scanning = scanning;
        this.shelf = new FileShelf(ground.vault().files("consent"));
    }

    /**
     * Puts a document beside an entry. The bytes are taken in between two units of work.
     *
     * @throws RefusedException NOT_FOUND for an entry that no agent wrote down, TYPE_NOT_ALLOWED for anything but PDF, JPEG
     *     and PNG that is named so, TOO_LARGE past {@link #LARGEST}, CONSENT_DOCUMENTS past {@link #MOST}, INFECTED, SCANNER_AWAY
     * @throws IOException when the stream breaks; nothing is kept
     */
    public ConsentDocument add(Actor actor, Id entry, String fileName, InputStream bytes) throws IOException {
        var seal = ground.database().read(tx -> keys.of(tx, owner(tx, actor, entry)));
        var opened = shelf.look(bytes, fileName);
        if (!PAPERS.contains(opened.type()) || !opened.type().named(fileName) || fileName.length() > LONGEST_NAME) {
            throw new RefusedException(Code.TYPE_NOT_ALLOWED);
        }
        var digest = sha256();
        var kept = kept(seal, opened, digest);
        try {
            requireClean(seal, kept);
            var hash = HexFormat.of().formatHex(digest.digest());
            return ground.database().write(tx -> store(tx, actor, entry, fileName, kept, hash));
        } catch (RuntimeException refused) {
            shelf.delete(kept.name());
            throw refused;
        }
    }

    private ContactId owner(Transaction tx, Actor actor, Id entry) {
        var contact = Consents.ofAgent(tx, entry).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
        access.require(tx, actor, Permission.RECORD_CONSENT, contact);
        return contact;
    }

    private Kept kept(ContactSeal seal, Opened opened, MessageDigest digest) throws IOException {
        try {
            return shelf.keep(seal, opened, new DigestInputStream(opened.whole(), digest), LARGEST);
        } catch (TooLargeException large) {
            throw new RefusedException(Code.TOO_LARGE, LARGEST);
        }
    }

    private void requireClean(ContactSeal seal, Kept kept) {
        try {
            if (scanning.look(shelf.open(seal, kept.name())).scan() == Scan.INFECTED) {
                throw new RefusedException(Code.INFECTED);
            }
        } catch (ScannerAwayException away) {
            throw new RefusedException(Code.SCANNER_AWAY);
        }
    }

    private ConsentDocument store(Transaction tx, Actor actor, Id entry, String name, Kept kept, String hash) {
        var contact = owner(tx, actor, entry);
        if (documents.count(tx, entry) >= MOST) {
            throw new RefusedException(Code.CONSENT_DOCUMENTS, MOST);
        }
        var document = new ConsentDocument(
                ground.ids().next(),
                entry,
                contact,
                kept.name(),
                kept.facts().type(),
                kept.facts().size(),
                hash,
                actor.id(),
                tx.now(),
                name);
        documents.add(tx, document, keys.of(tx, contact));
        ground.record(tx, actor, AuditAction.CONSENT_DOCUMENT_ADD, "contact", contact);
        return document;
    }

    /** @throws RefusedException NOT_FOUND */
    public FileContent content(Actor actor, Id id) {
        return ground.database().write(tx -> {
            var contact = documents.contact(tx, id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
            access.require(tx, actor, Permission.READ_CONSENT, contact);
            ground.record(tx, actor, AuditAction.CONSENT_DOCUMENT_READ, "contact", contact);
            var seal = keys.of(tx, contact);
            var document = documents.find(tx, id, seal);
            return new FileContent(
                    document.name(), document.type(), document.size(), shelf.open(seal, document.file()));
        });
    }

    /** At start, before anybody adds one: deletes files that belong to no row. How many there were. */
    public int sweep() {
        return shelf.sweep(ground.database(), documents::known);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }
}

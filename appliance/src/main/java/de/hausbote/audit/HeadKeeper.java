package de.hausbote.audit;

import de.hausbote.audit.RecordHead.Mark;
import de.hausbote.store.Database;
import de.hausbote.store.Transaction;
import de.hausbote.vault.HeadWriter;
import de.hausbote.vault.HostFile;
import de.hausbote.vault.HostSeal;
import de.hausbote.vault.SealBrokenException;
import de.hausbote.vault.VaultSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps the head of the record in the file {@code vault/record}, outside the database, and compares the two before the
 * house opens: a database folder of an earlier day, put in the place of the newest one, is whole in itself and is noticed
 * only so. The head follows what was committed, a quarter of a second later at most; it never runs ahead.
 *
 * <p>It tells an older database, and one that was exchanged. It does not tell a single entry that was changed long ago, nor
 * a database that was put back together with the head of its time.
 */
public final class HeadKeeper implements AutoCloseable {
    private static final byte[] FORM = "HBRECD01".getBytes(StandardCharsets.US_ASCII);
    private static final String NAME = "record";

    /** The newest entries of a head lie close together; what was committed between them later is among them. */
    private static final int SPAN = 1_000;

    private final AuditEntryTable entries = new AuditEntryTable();
    private final HeadWriter writer = new HeadWriter(NAME, this::write);
    private final Database database;
    private final HostFile file;

    /** @param host stays the caller's, who closes it after this */
    public HeadKeeper(Database database, VaultSettings settings, HostSeal host) {
        this.database = database;
        this.file = HostFile.of(settings, NAME, FORM, host);
    }

    /** Begins with an empty head: for a house that has recorded nothing yet. */
    public void begin() {
        file.write(new RecordHead(List.of()).bytes());
    }

    /**
     * Compares head and database.
     *
     * @throws RecordHeadException when they do not go together
     */
    public void check() {
        var head = head();
        var there = database.read(tx -> entries.after(tx, head.oldestSequence() - 1, SPAN)).stream()
                .collect(Collectors.toMap(AuditEntry::sequence, AuditEntry::digest));
        var missing = head.marks().stream()
                .filter(mark -> !mark.digest().equals(there.get(mark.sequence())))
                .toList();
        if (!missing.isEmpty()) {
            throw older(missing.getLast());
        }
    }

    /**
     * Goes on with the database as it is, because a person says so.
     *
     * @param how what that person opened the house with
     * @param what does not fit
     */
    public void accept(Audit audit, String how, RecordHeadException what) {
        database.change(tx -> audit.record(
                tx,
                Act.system(AuditAction.RECORD_ACCEPT)
                        .because(how + ", " + what.code().name() + ": " + what.remedy())));
        write();
    }

    /** From now on the head follows what this records. */
    public void follow(Audit audit) {
        audit.watchedBy(writer::soon);
    }

    private RecordHeadException older(Mark newest) {
        var last = database.read(tx -> entries.newest(tx, 1)).stream().findFirst();
        return new RecordHeadException(
                RecordHeadException.Code.OLDER,
                "The database is older than the record beside it: it ends at "
                        + last.map(entry -> entry.at().toString()).orElse("its beginning") + " with entry "
                        + last.map(AuditEntry::sequence).orElse(0L) + ", the record at " + newest.at() + " with entry "
                        + newest.sequence() + ". Bring back the newest database folder, or accept this one.");
    }

    private RecordHead head() {
        try {
            return file.read().flatMap(RecordHead::read).orElseThrow(HeadKeeper::broken);
        } catch (SealBrokenException _) {
            throw broken();
        }
    }

    private static RecordHeadException broken() {
        return new RecordHeadException(
                RecordHeadException.Code.BROKEN,
                "The file vault/record is missing or damaged, so nobody can tell whether the database is the newest one."
                        + " Bring it back, or accept the database as it is.");
    }

    /** What the database has durably. */
    private void write() {
        List<AuditEntry> newest = database.read((Transaction tx) -> entries.newest(tx, RecordHead.LONGEST));
        file.write(RecordHead.of(newest.reversed()).bytes());
    }

    /** Writes the head a last time. */
    @Override
    public void close() {
        writer.end();
        writer.now();
    }
}

package de.hausbote.relay;

import de.hausbote.audit.Act;
import de.hausbote.audit.Audit;
import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelName;
import de.hausbote.message.AccountId;
import de.hausbote.message.Ids;
import de.hausbote.store.Database;
import de.hausbote.store.Transaction;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.SealedFiles;
import de.hausbote.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps bodies that were authentic but not understood: sealed, each in a file of its own, for thirty days. Used by the
 * thread of the ingress alone, so that {@link #tidy} meets no half-kept entry.
 */
final class Quarantine {
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST_WORDS = 80;
    private final QuarantineTable entries = new QuarantineTable();
    private final Vault vault;
    private final SealedFiles files;
    private final Audit audit;
    private final Ids ids;

    Quarantine(Vault vault, Audit audit, Ids ids) {
        this.vault = vault;
        this.files = vault.files("quarantine");
        this.audit = audit;
        this.ids = ids;
    }

    /** Keeps a body; a unit of work that is taken back leaves a file that {@link #tidy} finds. */
    void keep(Transaction tx, ChannelName channel, Optional<AccountId> account, String what, byte[] body) {
        var kept = new QuarantineTable.Kept(ids.next(), written(body));
        var words = what.substring(0, Math.min(what.length(), LONGEST_WORDS));
        entries.add(tx, kept, channel, account, words, tx.now().plus(KEPT));
        audit.record(tx, Act.system(AuditAction.QUARANTINE_KEEP).on("quarantine", kept.id()));
        LOG.warn("webhook kept in quarantine id={} channel={} what={}", kept.id(), channel, words);
    }

    private String written(byte[] body) {
        try {
            return files.write(vault.seal(Purpose.QUARANTINE), new ByteArrayInputStream(body), body.length)
                    .name();
        } catch (IOException disk) {
            throw new UncheckedIOException("the quarantine could not be written", disk);
        }
    }

    /** Deletes what is older than thirty days and files that no entry names. */
    void tidy(Database database) {
        for (var expired = expire(database); expired > 0; ) {
            expired = expire(database);
        }
        var known = new HashSet<>(database.read(entries::files));
        files.names().stream().filter(name -> !known.contains(name)).forEach(files::delete);
    }

    private int expire(Database database) {
        var expired = database.read(entries::expired);
        for (var kept : expired) {
            database.change(tx -> {
                entries.delete(tx, kept.id());
                audit.record(tx, Act.system(AuditAction.QUARANTINE_EXPIRE).on("quarantine", kept.id()));
                tx.afterCommit(() -> files.delete(kept.fileName()));
            });
        }
        return expired.size();
    }
}

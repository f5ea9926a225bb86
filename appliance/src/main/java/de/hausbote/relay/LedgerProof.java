package de.hausbote.relay;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.Ground;
import de.hausbote.relay.LedgerFinding.Fault;
import de.hausbote.vault.HeadWriter;
import de.hausbote.vault.HostFile;
import de.hausbote.vault.HostSeal;
import de.hausbote.vault.SealBrokenException;
import de.hausbote.vault.VaultSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves that the ledger is as it was written: its entries are a chain, and the head of the chain is kept in the file
 * {@code vault/ledger}, outside the database, a quarter of a second behind at most and never ahead. Thread-safe.
 *
 * <p>It tells an entry that was changed, taken out or added, and an end that was cut off. It does not tell a database that
 * was put back together with the head of its time; whoever keeps the last hash elsewhere tells that too.
 */
public final class LedgerProof implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerProof.class);
    private static final byte[] FORM = "HBLEDG01".getBytes(StandardCharsets.US_ASCII);
    private static final String NAME = "ledger";
    private static final int PAGE = 500;
    private static final int LARGEST_PAGE = 200;
    private final LedgerTable rows = new LedgerTable();
    private final HeadWriter writer = new HeadWriter(NAME, this::write);
    private final Ground ground;
    private final HostFile file;

    /** @param host stays the caller's, who closes it after this */
    public LedgerProof(Ground ground, VaultSettings settings, HostSeal host) {
        this.ground = ground;
        this.file = HostFile.of(settings, NAME, FORM, host);
    }

    /**
     * Goes along the whole chain, up to the entries that are there when it comes to its end. On record.
     *
     * @param check that has taken nothing yet
     */
    public LedgerFinding verify(LedgerCheck check) {
        var kept = kept();
        var finding = walked(check, kept);
        var result = finding instanceof LedgerFinding.Whole ? Act.DONE : "damaged";
        ground.database()
                .change(tx -> ground.audit()
                        .record(
                                tx,
                                Act.by(Act.CONSOLE, "", AuditAction.LEDGER_VERIFY)
                                        .ending(result)));
        return finding;
    }

    /**
     * Entries to be checked elsewhere, from this place on. On record.
     *
     * @param limit up to 200
     */
    public List<LedgerEntry> entries(long place, int limit) {
        return ground.database().write(tx -> {
            ground.audit().record(tx, Act.by(Act.CONSOLE, "", AuditAction.LEDGER_READ));
            return rows.from(tx, place, Math.clamp(limit, 1, LARGEST_PAGE));
        });
    }

    private LedgerFinding walked(LedgerCheck check, Optional<LedgerHead> kept) {
        var head = ground.database().read(rows::head);
        if (walk(check, kept)) {
            ended(check, head, kept);
        }
        return check.finding(ground.database().read(rows::loose));
    }

    private boolean walk(LedgerCheck check, Optional<LedgerHead> kept) {
        while (true) {
            var from = check.reached().place() + 1;
            var page = ground.database().read(tx -> rows.from(tx, from, PAGE));
            for (var entry : page) {
                if (!check.takes(entry) || !fits(check, kept)) {
                    return false;
                }
            }
            if (page.size() < PAGE) {
                return true;
            }
        }
    }

    /** What the file says about the place that was reached, if it says anything. */
    private static boolean fits(LedgerCheck check, Optional<LedgerHead> kept) {
        var reached = check.reached();
        return kept.filter(head -> head.place() == reached.place() && !head.equals(reached))
                .map(head -> check.fails(head.place(), Fault.CUT))
                .orElse(true);
    }

    /** @param head as the database said it before the walk began; the walk may have come further since */
    private void ended(LedgerCheck check, LedgerHead head, Optional<LedgerHead> kept) {
        var reached = check.reached();
        if (kept.isEmpty() && reached.place() > 0) {
            check.fails(reached.place(), Fault.HEAD);
        } else if (reached.place() < head.place()
                || kept.filter(file -> file.place() > reached.place()).isPresent()) {
            check.fails(reached.place() + 1, Fault.CUT);
        } else if (ground.database().read(rows::looseBehind) > 0) {
            check.fails(0, Fault.ADDED);
        } else if (reached.place() == head.place() && !reached.equals(head)) {
            check.fails(reached.place(), Fault.CUT);
        }
    }

    /** Nothing when the file is missing or damaged. */
    private Optional<LedgerHead> kept() {
        try {
            return file.read().flatMap(LedgerHead::read);
        } catch (SealBrokenException _) {
            return Optional.empty();
        }
    }

    /** From now on the head follows what leaves through this. */
    public void follow(Egress egress) {
        egress.watchedBy(writer::soon);
    }

    private void write() {
        var head = ground.database().read(rows::head);
        if (head.place() > 0 && goesOnFrom(kept())) {
            file.write(head.bytes());
        }
    }

    /** A head that the chain no longer contains is left as it is, so that the damage stays visible. */
    private boolean goesOnFrom(Optional<LedgerHead> kept) {
        var goesOn = kept.isEmpty()
                || ground.database().read(tx -> rows.from(tx, kept.get().place(), 1)).stream()
                        .anyMatch(entry -> new LedgerHead(entry.place(), entry.chain()).equals(kept.get()));
        if (!goesOn) {
            LOG.error("the ledger does not go on from its head; hausbote ledger verify says more");
        }
        return goesOn;
    }

    /** Writes the head a last time, when entries came that it does not know. */
    @Override
    public void close() {
        if (writer.end()) {
            writer.now();
        }
    }
}

package de.hausbote.relay;

import de.hausbote.audit.Act;
import de.hausbote.vault.JournalBrokenException;
import de.hausbote.vault.JournalFullException;
import de.hausbote.vault.JournalIntake;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is done while the database is closed: sealed, in the journal, from where it enters the record in its order
 * once the house is open. Anybody may knock at a sealed house, so there is an end to it. Thread-safe.
 */
public final class LateRecord {
    private static final Logger LOG = LoggerFactory.getLogger(LateRecord.class);
    private static final int MOST = 1_000;

    private final JournalIntake journal;
    private final Clock clock;
    private final AtomicInteger refusals = new AtomicInteger();

    public LateRecord(JournalIntake journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Durable when it returns; a disk that refuses holds up nobody, and the log says so. */
    public void record(Act act) {
        if (!act.result().equals(Act.DONE) && refusals.incrementAndGet() > MOST) {
            LOG.warn(
                    "not recorded action={} result={} reason=too-many",
                    act.action().word(),
                    act.result());
            return;
        }
        try {
            journal.append(new LateAct(clock.instant(), act).bytes());
        } catch (JournalFullException | JournalBrokenException refused) {
            LOG.error("not recorded action={} result={}", act.action().word(), act.result(), refused);
        }
    }
}

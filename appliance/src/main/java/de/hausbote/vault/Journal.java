package de.hausbote.vault;

import java.time.Duration;
import java.util.List;

/**
 * What came in and was acknowledged, until it was taken into the database. Append-only segments, each sealed to a
 * one-time recipient, so that {@link JournalIntake} takes entries while the house is sealed and this half gives them back
 * once it is open.
 *
 * <p>Thread-safe, for one reader. An entry may be read twice after a crash, never not at all.
 */
public final class Journal implements AutoCloseable {
    private final JournalIntake intake;
    private final JournalReader reader;
    private final JournalProgress progress;

    Journal(JournalIntake intake, JournalReader reader, JournalProgress progress) {
        this.intake = intake;
        this.reader = reader;
        this.progress = progress;
    }

    /** The next durable entries, in order; at most so many, and fewer when they are large. Empty: nothing more yet. */
    public List<JournalEntry> read(JournalPosition after, int max) {
        return reader.read(after, max);
    }

    /** Waits until there may be more to read; false when there is nothing. */
    public boolean awaitMore(JournalPosition after, Duration limit) throws InterruptedException {
        return progress.awaitBeyond(reader.seenSteps(after), limit);
    }

    /**
     * Everything up to here is safe in the database: deletes the segments that were read to their end and hold nothing
     * else, and destroys their one-time keys. Cheap when there is nothing to do; the reader calls it after each look into
     * the journal, also when that gave nothing.
     */
    public void forget(JournalPosition taken) {
        intake.taken(taken);
        reader.forget(taken);
    }

    /** What could not be read since the start. */
    public List<JournalFinding> findings() {
        return reader.findings();
    }

    @Override
    public void close() {
        reader.close();
    }
}

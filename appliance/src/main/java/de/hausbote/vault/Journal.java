package de.hausbote.vault;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

/**
 * What came in and was acknowledged, until it was taken into the database. Append-only segments, each sealed to a
 * one-time recipient, so that it takes entries while the vault is locked and gives them back once it is open.
 *
 * <p>Thread-safe for any number of writers, and one reader. An entry may be read twice after a crash, never not at all.
 */
public final class Journal {
    private final JournalWriter writer;
    private final JournalReader reader;
    private final JournalProgress progress;

    private Journal(JournalWriter writer, JournalReader reader, JournalProgress progress) {
        this.writer = writer;
        this.reader = reader;
        this.progress = progress;
    }

    /** Begins with a new segment whatever is there, and destroys the keys of segments that were taken in before. */
    static Journal opened(
            Folder journal,
            Recipients recipients,
            RecipientKeys keys,
            JournalLimits limits,
            Disk disk,
            SecureRandom random) {
        var folder = new JournalFolder(journal);
        recipients.renew(folder.allNumbers(), keys);
        var progress = new JournalProgress();
        var reader = new JournalReader(folder, recipients, keys, progress);
        var writer = new JournalWriter(journal, recipients, progress, limits, disk, random);
        writer.start();
        return new Journal(writer, reader, progress);
    }

    /**
     * Keeps an entry; durable when it returns.
     *
     * @throws JournalFullException at once, when too much waits for the disk
     * @throws JournalBrokenException when the disk refuses; the next try begins a new segment
     */
    public JournalPosition append(byte[] entry) {
        return writer.append(entry);
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
        writer.taken(taken);
        reader.forget(taken);
    }

    /** What could not be read since the start. */
    public List<JournalFinding> findings() {
        return reader.findings();
    }

    void close() {
        writer.close();
        reader.close();
    }
}

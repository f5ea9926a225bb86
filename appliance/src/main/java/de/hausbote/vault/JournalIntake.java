package de.hausbote.vault;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The half of the journal that takes: needs no key of the house, and so works while it is sealed. Thread-safe for any
 * number of writers.
 */
public final class JournalIntake implements AutoCloseable {
    private final JournalFolder folder;
    private final Recipients recipients;
    private final JournalProgress progress = new JournalProgress();
    private final JournalWriter writer;
    private final long sealedBytes;
    private final AtomicLong kept;
    private volatile boolean locked = true;

    private JournalIntake(
            JournalFolder folder, Recipients recipients, JournalLimits limits, Disk disk, SecureRandom random) {
        this.folder = folder;
        this.recipients = recipients;
        this.sealedBytes = limits.sealedBytes();
        this.kept = new AtomicLong(folder.bytes());
        this.writer = new JournalWriter(folder.folder(), recipients, progress, limits, disk, random);
    }

    /** Begins with a new segment whatever is there. */
    static JournalIntake opened(
            JournalFolder folder, Recipients recipients, JournalLimits limits, Disk disk, SecureRandom random) {
        recipients.served(folder.allNumbers());
        var intake = new JournalIntake(folder, recipients, limits, disk, random);
        intake.writer.start();
        return intake;
    }

    /**
     * Keeps an entry; durable when it returns.
     *
     * @throws JournalFullException at once, when too much waits for the disk or the house was sealed for too long
     * @throws JournalBrokenException when the disk refuses; the next try begins a new segment
     */
    public JournalPosition append(byte[] entry) {
        if (locked && kept.get() + entry.length > sealedBytes) {
            throw new JournalFullException("the house has been sealed for too long");
        }
        var position = writer.append(entry);
        kept.addAndGet(entry.length);
        return position;
    }

    /** How much lies in the journal on the disk. */
    public long bytes() {
        return folder.bytes();
    }

    /** The other half, for as long as the house is open. */
    Journal opened(RecipientKeys keys) {
        recipients.renew(folder.allNumbers(), keys);
        locked = false;
        return new Journal(this, new JournalReader(folder, recipients, keys, progress), progress);
    }

    /** Nobody takes in any more what comes. */
    void lock() {
        kept.set(folder.bytes());
        locked = true;
    }

    void taken(JournalPosition position) {
        writer.taken(position);
    }

    List<Long> segments() {
        return folder.segments();
    }

    @Override
    public void close() {
        writer.close();
    }
}

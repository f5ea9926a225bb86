package de.hausbote.vault;

import de.hausbote.vault.JournalProgress.Growing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Writes the journal on one thread of its own: everything that waits goes to the disk together, and whoever waits is
 * told once it is durable. After the disk refused, the segment is given up and a new one begins at the next try.
 */
final class JournalWriter implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(20);
    /** A smaller segment may stay open for a while although everything in it was taken in. */
    private static final long SMALL = 256 * 1024;

    private final Folder folder;
    private final Recipients recipients;
    private final JournalProgress progress;
    private final JournalLimits limits;
    private final Disk disk;
    private final SecureRandom random;
    private final JournalQueue queue;
    private final Thread thread = Thread.ofPlatform().name("journal").daemon().unstarted(this::run);
    private volatile JournalPosition taken = JournalPosition.START;

    // Of the writing thread alone:
    private Optional<SegmentWriter> segment = Optional.empty();
    private Optional<Recipient> unusedRecipient = Optional.empty();

    JournalWriter(
            Folder folder,
            Recipients recipients,
            JournalProgress progress,
            JournalLimits limits,
            Disk disk,
            SecureRandom random) {
        this.folder = folder;
        this.recipients = recipients;
        this.progress = progress;
        this.limits = limits;
        this.disk = disk;
        this.random = random;
        this.queue = new JournalQueue(limits);
    }

    void start() {
        thread.start();
    }

    JournalPosition append(byte[] bytes) {
        if (bytes.length > Segment.LARGEST_ENTRY) {
            throw new IllegalArgumentException("an entry of the journal has 16 MiB at most");
        }
        var entry = new WaitingEntry(bytes);
        queue.add(entry);
        try {
            return entry.await(limits.patience());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new JournalBrokenException("interrupted while waiting for the disk");
        }
    }

    /** The growing segment is finished soon, when all of it was taken in and it is large or old enough. */
    void taken(JournalPosition position) {
        taken = position;
    }

    @Override
    public void close() {
        queue.close();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!queue.isDrained()) {
                var batch = queue.next(TICK);
                if (!batch.isEmpty()) {
                    write(batch);
                }
                if (isTimeToFinish()) {
                    finish();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            queue.close();
            finish();
        }
    }

    /** A disk refuses in many ways; in each of them whoever waits is told, and nothing was promised. */
    private void write(List<WaitingEntry> batch) {
        try {
            leaveRetired();
            var writer = segment();
            var before = writer.entries();
            writer.write(batch.stream().map(WaitingEntry::bytes).toList());
            progress.publish(new Growing(writer.number(), writer.entries(), writer.bytes()));
            unusedRecipient = Optional.empty();
            for (var i = 0; i < batch.size(); i++) {
                batch.get(i).isDurable(new JournalPosition(writer.number(), before + i + 1));
            }
        } catch (IOException | RuntimeException e) {
            giveUpSegment(e);
            batch.forEach(entry -> entry.isRefused(e));
        }
    }

    /** After a new version of the intake key nothing more is sealed to whom it has come after. */
    private void leaveRetired() {
        if (segment.filter(writer -> recipients.isRetired(writer.number())).isPresent()) {
            finish();
        }
        unusedRecipient = unusedRecipient.filter(recipient -> !recipients.isRetired(recipient.number()));
    }

    private SegmentWriter segment() throws IOException {
        if (segment.isEmpty()) {
            var recipient = unusedRecipient.orElseGet(recipients::next);
            unusedRecipient = Optional.of(recipient);
            // Readers stay out of a segment that has nothing durable yet.
            progress.publish(new Growing(recipient.number(), 0, 0));
            segment = Optional.of(SegmentWriter.begun(recipient, folder, disk, random));
        }
        return segment.get();
    }

    /**
     * When nothing was ever acknowledged in a segment, its recipient serves the next try, so that a full disk does not use
     * up the recipients.
     */
    private void giveUpSegment(Exception why) {
        try {
            segment.ifPresent(SegmentWriter::giveUp);
        } catch (UncheckedIOException _) {
            unusedRecipient = Optional.empty();
        }
        segment = Optional.empty();
        if (why instanceof FileAlreadyExistsException) {
            unusedRecipient = Optional.empty();
        }
        if (unusedRecipient.isEmpty()) {
            progress.publish(Growing.NOTHING);
        }
    }

    private boolean isTimeToFinish() {
        if (segment.isEmpty()) {
            return false;
        }
        var writer = segment.get();
        var allTaken = !new JournalPosition(writer.number(), writer.entries()).isAfter(taken);
        var worthIt = writer.bytes() >= SMALL || writer.isOlderThan(limits.segmentAge());
        return writer.bytes() >= limits.segmentBytes() || (allTaken && worthIt);
    }

    private void finish() {
        try {
            if (segment.isPresent()) {
                segment.get().finish();
            }
        } catch (IOException _) {
            // All in it is durable; without its last frame it reads like one that a crash ended.
            segment.ifPresent(SegmentWriter::giveUp);
        }
        segment = Optional.empty();
        progress.publish(Growing.NOTHING);
    }
}

package de.hausbote.vault;

import java.time.Duration;

/**
 * How much may wait for the journal, and how long one segment of it grows.
 *
 * @param waitingEntries entries that may wait for the disk; one more is refused
 * @param waitingBytes bytes that may wait for the disk
 * @param segmentBytes size from which a segment is finished and the next one begins
 * @param segmentAge age from which a segment is finished once everything in it was taken in
 * @param sealedBytes how much is taken in while the house is sealed; what comes then is refused
 * @param patience how long an append waits for the disk before it gives up
 */
public record JournalLimits(
        int waitingEntries,
        long waitingBytes,
        long segmentBytes,
        Duration segmentAge,
        long sealedBytes,
        Duration patience) {

    public static final JournalLimits DEFAULT =
            new JournalLimits(1024, 64L << 20, 8L << 20, Duration.ofMinutes(1), 1L << 30, Duration.ofSeconds(30));

    public JournalLimits {
        if (waitingEntries < 1 || waitingBytes < 1 || segmentBytes < 1 || sealedBytes < 1) {
            throw new IllegalArgumentException("limits of the journal must be positive");
        }
    }
}

package de.hausbote.config;

/**
 * Where the intake of webhooks ends.
 *
 * @param queue webhooks that may wait for the disk; one more is answered with 503 and comes again
 * @param sealedQuota how much is kept while the house is sealed, until it can be taken in; the rest is answered with 503
 * @param bodyLimit the largest webhook; a larger one is answered with 413
 */
public record IntakeConfig(int queue, ByteSize sealedQuota, ByteSize bodyLimit) {
    private static final ByteSize SMALLEST_LIMIT = new ByteSize(65_536);
    private static final ByteSize LARGEST_LIMIT = ByteSize.ofMebibytes(4);

    private static final ByteSize SMALLEST_QUOTA = ByteSize.ofMebibytes(16);
    private static final ByteSize LARGEST_QUOTA = ByteSize.ofMebibytes(1_920);

    static final IntakeConfig DEFAULT = new IntakeConfig(1_024, ByteSize.ofMebibytes(1_024), LARGEST_LIMIT);

    public IntakeConfig {
        if (queue < 1 || queue > 100_000) {
            throw new IllegalArgumentException("the queue holds 1 to 100000 webhooks");
        }
        if (sealedQuota.bytes() < SMALLEST_QUOTA.bytes() || sealedQuota.bytes() > LARGEST_QUOTA.bytes()) {
            throw new IllegalArgumentException("the quota of a sealed house is 16 to 1920 MiB");
        }
        if (bodyLimit.bytes() < SMALLEST_LIMIT.bytes() || bodyLimit.bytes() > LARGEST_LIMIT.bytes()) {
            throw new IllegalArgumentException("the body limit is 64 KiB to 4 MiB");
        }
    }
}

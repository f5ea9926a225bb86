package de.hausbote.vault;

/**
 * What trying one password costs.
 *
 * @param memory in KiB
 * @param passes over the memory
 */
public record PasswordCost(int memory, int passes, int lanes) {
    /** Less than this is refused, wherever it comes from. */
    public static final PasswordCost FLOOR = new PasswordCost(19 * 1024, 2, 1);

    private static final int KIBI = 1024;
    private static final int MOST_MEMORY = 1024 * 1024;
    private static final int MOST_PASSES = 16;

    /** Three passes over this much memory, in bytes. */
    public static PasswordCost of(long memory) {
        return new PasswordCost(Math.toIntExact(memory / KIBI), 3, 1);
    }

    public PasswordCost {
        if (memory < 19 * 1024 || passes < 2 || lanes != 1) {
            throw new IllegalArgumentException("a password must cost 19456 KiB, 2 passes and 1 lane at least");
        }
        if (memory > MOST_MEMORY || passes > MOST_PASSES) {
            throw new IllegalArgumentException("a password may cost 1048576 KiB and 16 passes at most");
        }
    }
}

package de.hausbote.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often something may be tried.
 *
 * @param window what happened before it is forgotten
 * @param most tries within the window
 * @param free tries without a pause; after them the pause doubles from one second on
 */
record TryPolicy(Duration window, int most, int free) {
    /** One sign-in name (IAM-10). */
    static final TryPolicy ACCOUNT = new TryPolicy(Duration.ofMinutes(15), 10, 3);

    /** One address: a whole office may sit behind it, so only the number counts. */
    static final TryPolicy ADDRESS = new TryPolicy(Duration.ofMinutes(15), 100, 100);

    private static final int LONGEST_DOUBLING = 6;

    /**
     * How long to wait before the next try.
     *
     * @param earlier tries within the window, newest first
     */
    Duration pause(List<Instant> earlier, Instant now) {
        if (earlier.size() < free) {
            return Duration.ZERO;
        }
        var next = earlier.size() >= most
                ? earlier.get(most - 1).plus(window)
                : earlier.getFirst().plusSeconds(1L << Math.min(earlier.size() - free, LONGEST_DOUBLING));
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }
}

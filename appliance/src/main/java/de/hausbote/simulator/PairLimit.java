package de.hausbote.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * One message to the same customer in six seconds; up to 45 may be sent ahead and are to be paid back. Shared by threads,
 * guarded by its own lock.
 */
final class PairLimit {
    private static final Duration PRICE = Duration.ofSeconds(6);
    private static final Duration CREDIT = PRICE.multipliedBy(45);

    private final Map<String, Instant> paidUntil = new HashMap<>();

    /** Whether one more message may go now; if so it is counted. */
    synchronized boolean permits(String address, Instant now) {
        var paid = paidUntil.getOrDefault(address, now);
        var next = (paid.isBefore(now) ? now : paid).plus(PRICE);
        if (next.isAfter(now.plus(CREDIT))) {
            return false;
        }
        paidUntil.put(address, next);
        return true;
    }
}

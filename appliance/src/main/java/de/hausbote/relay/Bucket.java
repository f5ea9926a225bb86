package de.hausbote.relay;

import java.time.Duration;
import java.time.Instant;

/** A measure that is full at first, is filled up again drop by drop, and gives one drop for each message. One thread. */
final class Bucket {
    private final Duration refill;
    private final int size;
    private Instant fullAt = Instant.EPOCH;

    /** @param refill time in which one drop comes back */
    Bucket(int size, Duration refill) {
        this.size = size;
        this.refill = refill;
    }

    /** How long until there is a drop again; nothing is taken. */
    Duration wait(Instant now) {
        var room = refill.multipliedBy(size - 1L);
        var wait = Duration.between(now.plus(room), fullAt);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    void take(Instant now) {
        fullAt = (fullAt.isAfter(now) ? fullAt : now).plus(refill);
    }

    boolean full(Instant now) {
        return !fullAt.isAfter(now);
    }
}

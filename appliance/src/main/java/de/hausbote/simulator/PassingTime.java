package de.hausbote.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The time by which windows close and links expire. It can be put forward, so that nobody has to wait. Thread-safe. */
final class PassingTime {
    private final Clock clock = Clock.systemUTC();
    private final AtomicLong ahead = new AtomicLong();

    Instant now() {
        return clock.instant().plusMillis(ahead.get());
    }

    /** What the customer's telephone shows: never in the future. */
    Instant onTheTelephone() {
        return clock.instant();
    }

    void pass(Duration time) {
        ahead.addAndGet(time.toMillis());
    }

    Duration ahead() {
        return Duration.ofMillis(ahead.get());
    }
}

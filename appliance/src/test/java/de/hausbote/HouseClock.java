package de.hausbote;

import de.hausbote.store.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class HouseClock extends Clock {
    private Instant now = TestDatabase.NOON;

    public synchronized void advance(Duration step) {
        now = now.plus(step);
    }

    synchronized void reset() {
        now = TestDatabase.NOON;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

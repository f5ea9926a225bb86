package de.hausbote.vault;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far the journal is durable; the writing thread tells, readers wait. Guarded by one lock. */
final class JournalProgress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Growing growing = Growing.NOTHING;
    private long steps;

    /**
     * The segment that grows, and how much of it is durable.
     *
     * @param segment its number; 0 when none grows
     */
    record Growing(long segment, long entries, long bytes) {
        static final Growing NOTHING = new Growing(0, 0, 0);

        boolean is(long number) {
            return segment == number;
        }
    }

    void publish(Growing now) {
        lock.lock();
        try {
            growing = now;
            steps++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Growing growing() {
        lock.lock();
        try {
            return growing;
        } finally {
            lock.unlock();
        }
    }

    /** A number that rises whenever there may be more to read. */
    long steps() {
        lock.lock();
        try {
            return steps;
        } finally {
            lock.unlock();
        }
    }

    boolean awaitBeyond(long seen, Duration limit) throws InterruptedException {
        var nanos = limit.toNanos();
        lock.lock();
        try {
            while (steps <= seen && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return steps > seen;
        } finally {
            lock.unlock();
        }
    }
}

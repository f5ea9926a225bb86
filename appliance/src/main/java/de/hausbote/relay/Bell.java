package de.hausbote.relay;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What a worker waits at until there is something to do or its time is over. Thread-safe: one lock guards the one state;
 * a ring that nobody waits for is kept for the next who does.
 */
final class Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private boolean ringing;

    void ring() {
        lock.lock();
        try {
            ringing = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a ring, at most this long. */
    void await(Duration limit) {
        lock.lock();
        try {
            var left = limit.toNanos();
            while (!ringing && left > 0) {
                left = rung.awaitNanos(left);
            }
            ringing = false;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a worker to finish what it is at. */
    static void awaitEnd(Thread worker, Duration limit) {
        try {
            worker.join(limit);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}

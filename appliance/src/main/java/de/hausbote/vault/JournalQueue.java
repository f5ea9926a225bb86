package de.hausbote.vault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The entries that wait for the disk: so many and no more. Shared by all threads, guarded by one lock. */
final class JournalQueue {
    private static final long BATCH_BYTES = 8L << 20;

    private final JournalLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<WaitingEntry> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private boolean closed;

    JournalQueue(JournalLimits limits) {
        this.limits = limits;
    }

    void add(WaitingEntry entry) {
        lock.lock();
        try {
            if (closed) {
                throw new JournalBrokenException("the journal is closed");
            }
            if (isFullFor(entry)) {
                throw new JournalFullException(waiting.size() + " entries wait for the disk already");
            }
            waiting.add(entry);
            waitingBytes += entry.size();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Everything that waits, up to a bound; empty when nothing came within the limit. */
    List<WaitingEntry> next(Duration limit) throws InterruptedException {
        var nanos = limit.toNanos();
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return gathered();
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more; what waits already is still written. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isDrained() {
        lock.lock();
        try {
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFullFor(WaitingEntry entry) {
        return waiting.size() >= limits.waitingEntries()
                || (!waiting.isEmpty() && waitingBytes + entry.size() > limits.waitingBytes());
    }

    private List<WaitingEntry> gathered() {
        var batch = new ArrayList<WaitingEntry>();
        var bytes = 0L;
        while (!waiting.isEmpty()
                && (batch.isEmpty() || bytes + waiting.element().size() <= BATCH_BYTES)) {
            var entry = waiting.remove();
            bytes += entry.size();
            batch.add(entry);
        }
        waitingBytes -= bytes;
        return batch;
    }
}

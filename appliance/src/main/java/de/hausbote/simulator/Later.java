package de.hausbote.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does things after a while, on one thread and in the order in which they are due, until it is closed. Thread-safe. */
final class Later implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Later.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulator-later").factory());

    void after(Duration pause, Runnable task) {
        try {
            var _ = clock.schedule(() -> guarded(task), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException over) {
            LOG.debug("task dropped reason=closed");
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException broken) {
            LOG.warn("task broken type={}", broken.getClass().getSimpleName());
        }
    }

    /**
     * Waits.
     *
     * @return false when the simulator was closed meanwhile
     */
    boolean pause(Duration length) {
        try {
            return !closed.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean over() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
        clock.shutdownNow();
    }
}

package de.hausbote.vault;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the head of something that grows a quarter of a second after it grew, so that many entries cost one file. What
 * could not be written is tried again with the next entry. Thread-safe.
 */
public final class HeadWriter {
    private static final Logger LOG = LoggerFactory.getLogger(HeadWriter.class);
    private static final int DELAY_MILLIS = 250;

    private final ScheduledThreadPoolExecutor writer;
    private final AtomicBoolean due = new AtomicBoolean();
    private final String name;
    private final Runnable write;

    /** @param name of what grows, for the log */
    public HeadWriter(String name, Runnable write) {
        this.name = name;
        this.write = write;
        this.writer = new ScheduledThreadPoolExecutor(
                1, Thread.ofVirtual().name(name + "-head").factory());
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** It grew. */
    public void soon() {
        if (due.compareAndSet(false, true) && !writer.isShutdown()) {
            var _ = writer.schedule(this::now, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    public void now() {
        due.set(false);
        try {
            write.run();
        } catch (RuntimeException refused) {
            LOG.warn("head not written, the next entry tries again of={}", name, refused);
        }
    }

    /** Nothing is written later than this. Whether something grew that the head does not know. */
    public boolean end() {
        writer.close();
        return due.get();
    }
}

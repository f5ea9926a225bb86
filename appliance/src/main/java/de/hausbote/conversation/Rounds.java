package de.hausbote.conversation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again whether there is something to do, on a thread of its own. What breaks is logged, and looked after
 * again in the next round.
 */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final String name;
    private final Duration between;
    private final Runnable look;
    private final Thread thread;

    public Rounds(String name, Duration between, Runnable look) {
        this.name = name;
        this.between = between;
        this.look = look;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            do {
                look();
            } while (!ended.await(between.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            look.run();
        } catch (RuntimeException broken) {
            LOG.error("round broke off and comes again rounds={}", name, broken);
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}

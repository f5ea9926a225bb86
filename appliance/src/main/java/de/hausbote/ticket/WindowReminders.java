package de.hausbote.ticket;

import de.hausbote.conversation.Ground;
import de.hausbote.conversation.ServiceSettings;
import de.hausbote.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminds whoever has an open ticket that its service window closes soon, once for each window. A loop of its own; what was
 * said is in the rows, so that neither a second start nor a second look says it again.
 */
public final class WindowReminders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WindowReminders.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final ClosingTable closing = new ClosingTable();
    private final Ground ground;
    private final ServiceSettings service;
    private final Clock clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("reminders").unstarted(this::run);

    public WindowReminders(Ground ground, Clock clock) {
        this.ground = ground;
        this.service = new ServiceSettings(ground);
        this.clock = clock;
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            do {
                look();
            } while (!ended.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            remind();
        } catch (RuntimeException broken) {
            LOG.error("reminders wait", broken);
        }
    }

    /** How many were reminded. */
    int remind() {
        return ground.database().write(tx -> {
            var before = service.reminder(tx);
            if (before.isZero()) {
                return 0;
            }
            var due = closing.within(tx, clock.instant(), before);
            due.forEach(each -> {
                closing.reminded(tx, each);
                ground.tell(tx, new Event.WindowCloses(each.conversation(), each.owner()));
            });
            return due.size();
        });
    }

    @Override
    public void close() {
        ended.countDown();
    }
}

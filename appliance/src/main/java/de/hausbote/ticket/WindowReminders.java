package de.hausbote.ticket;

import de.hausbote.conversation.Ground;
import de.hausbote.conversation.Rounds;
import de.hausbote.conversation.ServiceSettings;
import de.hausbote.event.Event;
import java.time.Clock;
import java.time.Duration;

/**
 * Reminds whoever has an open ticket that its service window closes soon, once for each window. What was said is in
 * the rows, so that neither a second start nor a second look says it again.
 */
public final class WindowReminders implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final ClosingTable closing = new ClosingTable();
    private final Ground ground;
    private final ServiceSettings service;
    private final Clock clock;
    private final Rounds rounds = new Rounds("reminders", BETWEEN_LOOKS, this::remind);

    public WindowReminders(Ground ground, Clock clock) {
        this.ground = ground;
        this.service = new ServiceSettings(ground);
        this.clock = clock;
    }

    public void start() {
        rounds.start();
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
        rounds.close();
    }
}

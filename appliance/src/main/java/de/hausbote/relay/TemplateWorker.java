package de.hausbote.relay;

import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.Ground;
import de.hausbote.event.Event;
import de.hausbote.message.AccountId;
import de.hausbote.message.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the whole list of templates of every account once a day, and at once when an account has none yet. What the
 * provider tells in between may be lost; the list is the truth. One thread.
 */
public final class TemplateWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateWorker.class);
    private static final Duration EVERY = Duration.ofHours(24);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(20);

    private final Map<AccountId, Instant> refused = new ConcurrentHashMap<>();
    private final Bell bell = new Bell();
    private final Ground ground;
    private final Desk desk;
    private final TemplateDesk templates;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean closed;

    public TemplateWorker(Ground ground, Desk desk, TemplateDesk templates, Clock clock) {
        this.ground = ground;
        this.desk = desk;
        this.templates = templates;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("templates").unstarted(this::run);
    }

    public void start() {
        ground.events().listen(this::heard);
        thread.start();
    }

    /** Whoever changes an account may have made it answer. */
    private void heard(Event event) {
        if (event instanceof Event.AccountChanged(var account)) {
            refused.remove(account);
            bell.ring();
        }
    }

    private void run() {
        while (!closed) {
            try {
                ground.database().read(desk.accounts()::all).stream()
                        .filter(this::due)
                        .forEach(this::pull);
                bell.await(LOOK_AGAIN);
            } catch (RuntimeException broken) {
                LOG.error("templates wait", broken);
                bell.await(LOOK_AGAIN);
            }
        }
    }

    private boolean due(ChannelAccount account) {
        var now = clock.instant();
        return !closed
                && account.active()
                && !account.business().isEmpty()
                && !now.isBefore(refused.getOrDefault(account.id(), Instant.MIN))
                && ground.database()
                        .read(tx -> desk.templates().lastPull(tx, account))
                        .filter(last -> now.isBefore(last.plus(EVERY)))
                        .isEmpty();
    }

    private void pull(ChannelAccount account) {
        try {
            templates.pull(account);
        } catch (RefusedException notNow) {
            refused.put(account.id(), clock.instant().plus(AFTER_REFUSAL));
            LOG.warn(
                    "templates not fetched account={} why={} provider={}",
                    account.id(),
                    notNow.code(),
                    notNow.remedy());
        }
    }

    @Override
    public void close() {
        closed = true;
        bell.ring();
        Bell.awaitEnd(thread, END);
    }
}

package de.hausbote.relay;

import de.hausbote.audit.Audit;
import de.hausbote.channel.ChannelName;
import de.hausbote.conversation.Ground;
import de.hausbote.store.ConflictException;
import de.hausbote.store.Database;
import de.hausbote.store.UnavailableException;
import de.hausbote.vault.Journal;
import de.hausbote.vault.JournalEntry;
import de.hausbote.vault.JournalPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what the intake kept into conversations, in order and exactly once: the position in the journal commits with
 * the messages. One thread. A batch that meets a duplicate or a fault is taken again webhook by webhook, a webhook that
 * does, event by event; what still does not go in is kept in quarantine and holds up nothing that comes after. While the
 * database refuses to work, the journal waits.
 */
public final class Ingress implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ingress.class);
    private static final ChannelName UNKNOWN = new ChannelName("unknown");
    private static final int BATCH = 64;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
    private static final Duration TIDY_EVERY = Duration.ofHours(24);
    private static final Duration END = Duration.ofSeconds(20);

    private final PositionTable positions = new PositionTable();
    private final Bell bell = new Bell();
    private final Database database;
    private final Journal journal;
    private final Audit audit;
    private final Taker taker;
    private final Quarantine quarantine;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean closed;
    private Instant tidied = Instant.EPOCH;

    public Ingress(Ground ground, Desk desk, Channels channels, Clock clock) {
        this.database = ground.database();
        this.journal = ground.vault().journal();
        this.audit = ground.audit();
        this.quarantine = new Quarantine(ground.vault(), ground.audit(), ground.ids());
        this.taker = new Taker(channels, desk, quarantine);
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("ingress").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                work(database.read(positions::current));
            } catch (RuntimeException refused) {
                LOG.error("ingress waits, nothing is lost", refused);
                bell.await(AFTER_FAULT);
            }
        }
    }

    private void work(JournalPosition committed) {
        var position = committed;
        while (!closed) {
            var entries = journal.read(position, BATCH);
            if (entries.isEmpty()) {
                idle(position);
            } else {
                position = take(entries);
            }
            journal.forget(position);
        }
    }

    private void idle(JournalPosition position) {
        if (clock.instant().isAfter(tidied.plus(TIDY_EVERY))) {
            quarantine.tidy(database);
            tidied = clock.instant();
        }
        try {
            journal.awaitMore(position, IDLE);
        } catch (InterruptedException ending) {
            closed = true;
        }
    }

    private JournalPosition take(List<JournalEntry> entries) {
        try {
            together(entries);
        } catch (UnavailableException refused) {
            throw refused;
        } catch (RuntimeException troubled) {
            told("batch", troubled);
            entries.forEach(this::alone);
        }
        entries.forEach(entry -> Arrays.fill(entry.bytes(), (byte) 0));
        return entries.getLast().position();
    }

    private void together(List<JournalEntry> entries) {
        database.change(tx -> {
            var batch = taker.begin(tx);
            entries.forEach(entry -> take(batch, entry.bytes()));
            batch.end();
            positions.move(tx, entries.getLast().position());
        });
    }

    private void take(Batch batch, byte[] entry) {
        LateAct.in(entry)
                .ifPresentOrElse(
                        late -> audit.recordPast(batch.transaction(), late.at(), late.act()),
                        () -> taker.take(batch, Webhook.of(entry)));
    }

    private void alone(JournalEntry entry) {
        try {
            together(List.of(entry));
        } catch (UnavailableException refused) {
            throw refused;
        } catch (RuntimeException troubled) {
            told("webhook", troubled);
            apart(entry);
        }
    }

    private void apart(JournalEntry entry) {
        try {
            taker.takeApart(database, entry.bytes());
        } catch (UnavailableException refused) {
            throw refused;
        } catch (RuntimeException troubled) {
            LOG.error("webhook not taken, kept in quarantine whole", troubled);
            database.change(tx -> quarantine.keep(tx, UNKNOWN, Optional.empty(), "could not be read", entry.bytes()));
        }
        database.change(tx -> positions.move(tx, entry.position()));
    }

    private static void told(String unit, RuntimeException troubled) {
        if (troubled instanceof ConflictException) {
            LOG.debug("taken again in smaller pieces unit={} reason=seen-before", unit);
        } else {
            LOG.warn("taken again in smaller pieces unit={}", unit, troubled);
        }
    }

    /** Lets the running unit of work end; threads that work with the database are not interrupted. */
    @Override
    public void close() {
        closed = true;
        bell.ring();
        Bell.awaitEnd(thread, END);
    }
}

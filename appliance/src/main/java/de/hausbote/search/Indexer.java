package de.hausbote.search;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.Corpus;
import de.hausbote.conversation.Ground;
import de.hausbote.conversation.MessagePage.Cursor;
import de.hausbote.conversation.Passage;
import de.hausbote.event.Event;
import de.hausbote.message.MessageId;
import de.hausbote.message.TeamId;
import de.hausbote.search.SearchIndex.Hits;
import de.hausbote.vault.SealBrokenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index at the side of the database: reads on from where it was committed last, then takes what is told. One
 * thread writes; any number search. An index that is missing, damaged, or older than the database remembers is made anew,
 * and the house goes on meanwhile.
 */
public final class Indexer implements AutoCloseable {
    /** The folder of the index below the data folder. */
    public static final String SHELF = "search";

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final long CACHE_BYTES = 64L << 20;
    private static final int TOLD_AT_MOST = 10_000;
    private static final int PART = 500;
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
    private static final Duration END = Duration.ofSeconds(20);

    private final IndexPinTable pin = new IndexPinTable();
    private final BlockingQueue<MessageId> told = new LinkedBlockingQueue<>(TOLD_AT_MOST);
    private final Settled settled = new Settled();
    private final Ground ground;
    private final Corpus corpus;
    private final Clock clock;
    private final Thread thread;
    private volatile SearchIndex index;
    private volatile boolean complete;
    /** Something was told that is not in the index; it is read from the database. */
    private volatile boolean missed;

    /** Somebody who searched met damage. */
    private volatile boolean damaged;

    private volatile boolean closed;
    private boolean changed;
    private long newest;
    private long readTo;
    private Instant looked = Instant.EPOCH;

    /** Opens the index, or begins a new one; nothing runs yet. */
    public Indexer(Ground ground, Clock clock) {
        this.ground = ground;
        this.corpus = new Corpus(ground);
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("indexer").unstarted(this::run);
        this.index = opened();
        readFrom(index.position());
    }

    private SearchIndex opened() {
        try {
            var found = SearchIndex.opened(ground.vault().shelf(SHELF), CACHE_BYTES);
            var expected = ground.database().read(pin::generation);
            if (found.generation() >= expected) {
                return found;
            }
            LOG.error("index is older than it was found={} expected={}", found.generation(), expected);
            found.close();
        } catch (IOException | UncheckedIOException | SealBrokenException damaged) {
            LOG.error("index is damaged and made anew", damaged);
        }
        return anew();
    }

    private SearchIndex anew() {
        try {
            ground.database().change(tx -> pin.remember(tx, 0));
            return SearchIndex.opened(ground.vault().emptiedShelf(SHELF), CACHE_BYTES);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads on, and listens. */
    public void start() {
        ground.events().listen(this::heard);
        thread.start();
    }

    /** What cannot be taken down at once is read from the database instead. */
    private void heard(Event event) {
        switch (event) {
            case Event.MessageStored(var _, var message) -> {
                if (!told.offer(message)) {
                    missed = true;
                }
            }
            case Event.StateChanged _,
                    Event.MessageChanged _,
                    Event.ConversationChanged _,
                    Event.WorkQueued _,
                    Event.AccountChanged _,
                    Event.AccessChanged _ -> {}
        }
    }

    /** Whether every message that is stored is in the index, but for the last moments. */
    boolean complete() {
        return complete;
    }

    /** No hits when the index turns out to be damaged: then it is made anew, and {@link #complete} says so. */
    Hits find(Query query, Collection<TeamId> teams, Optional<Cursor> after, int limit) {
        try {
            return index.find(query, teams, after, limit);
        } catch (UncheckedIOException broken) {
            LOG.error("index is damaged", broken);
            complete = false;
            damaged = true;
            return new Hits(List.of(), 0, false);
        }
    }

    private void run() {
        while (!closed) {
            try {
                step();
            } catch (UncheckedIOException | SealBrokenException damaged) {
                LOG.error("index does not work and is made anew", damaged);
                beginAnew();
            } catch (RuntimeException refused) {
                LOG.error("indexer waits", refused);
                missed = true;
                LockSupport.parkNanos(AFTER_FAULT.toNanos());
            }
        }
    }

    private void step() {
        if (damaged) {
            beginAnew();
        }
        if (missed) {
            missed = false;
            readFrom(index.position());
        }
        if (complete) {
            take();
        } else {
            readOn();
        }
        if (!clock.instant().isBefore(looked.plus(COMMIT_EVERY))) {
            looked = clock.instant();
            forgetErased();
            if (changed) {
                commit();
            }
        }
    }

    /** What was erased in the database leaves every file of the index; until it has, the database says so. */
    private void forgetErased() {
        var contacts = ground.database().read(corpus::erased);
        if (contacts.isEmpty()) {
            return;
        }
        var generation = index.forget(contacts, settled());
        ground.database().change(tx -> {
            pin.remember(tx, generation);
            corpus.forgotten(tx, contacts);
            contacts.forEach(contact -> ground.record(tx, AuditAction.SEARCH_FORGET, "contact", contact));
        });
        LOG.info("erased contacts are out of the index contacts={}", contacts.size());
    }

    /** Everything that was stored after this message is read again. */
    private void readFrom(long arrival) {
        complete = false;
        readTo = arrival;
        newest = Math.max(newest, arrival);
    }

    /** What was told in the last moment, in one go. */
    private void take() {
        var ids = new ArrayList<MessageId>();
        try {
            var first = told.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
            if (first == null) {
                return;
            }
            ids.add(first);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return;
        }
        told.drainTo(ids, PART);
        add(ground.database().read(tx -> corpus.of(tx, ids)));
        index.refresh();
    }

    private void readOn() {
        var part = ground.database().read(tx -> corpus.after(tx, readTo, PART));
        add(part.passages());
        part.last().ifPresent(last -> readTo = last);
        if (part.last().isEmpty()) {
            complete = true;
            LOG.info("index is complete");
        }
        index.refresh();
    }

    private void add(List<Passage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        index.add(passages);
        passages.forEach(passage -> newest = Math.max(newest, passage.arrival()));
        changed = true;
    }

    private void commit() {
        var generation = index.commit(settled());
        ground.database().change(tx -> pin.remember(tx, generation));
        changed = false;
    }

    private long settled() {
        return settled.position(clock.instant(), newest, index.position());
    }

    private void beginAnew() {
        try {
            index.close();
        } catch (RuntimeException broken) {
            LOG.debug("damaged index did not close", broken);
        }
        damaged = false;
        settled.forget();
        newest = 0;
        readFrom(0);
        index = anew();
    }

    /** Lets the running step end and makes durable what there is. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(END);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        try (var last = index) {
            if (changed) {
                commit();
            }
            LOG.debug("index closed generation={}", last.generation());
        } catch (UncheckedIOException damage) {
            LOG.error("index is damaged and made anew at the next start", damage);
        }
    }
}

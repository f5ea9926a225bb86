package de.hausbote.search;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.Corpus;
import de.hausbote.conversation.Ground;
import de.hausbote.conversation.Parties.Due;
import de.hausbote.event.Event;
import de.hausbote.language.Lexicon;
import de.hausbote.search.SearchPage.IndexState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index at the side of the database: reads on from where it was committed last, then takes what is told. One
 * thread writes; any number search. An index that is missing, damaged, or older than the database remembers is made anew,
 * and the house goes on meanwhile. Once a month, or when asked, another one is made beside it under a new key, and takes
 * its place when it is complete.
 */
public final class Indexer implements AutoCloseable {
    /** The folders of the index below the data folder: one serves, the other is where the next one is made. */
    public static final List<String> SHELVES = List.of("search", "searchtwo");

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final long CACHE_BYTES = 64L << 20;
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration END = Duration.ofSeconds(20);

    private final IndexPinTable pins = new IndexPinTable();
    private final Told told = new Told();
    private final Ground ground;
    private final Corpus corpus;
    private final HeadSource heads;
    private final Clock clock;
    private final Runnable newKey;
    private final Shelves shelves;
    private final Thread thread;
    private volatile Optional<Filling> serving = Optional.empty();
    private Optional<Filling> next = Optional.empty();
    /** Something was told that is not in the index; it is read from the database. */
    private volatile boolean missed;

    private volatile boolean damaged;
    private volatile boolean renewalWanted;
    private volatile boolean closed;
    private Instant looked = Instant.EPOCH;

    /** @param newKey gives the key of the index a new version; what is written then is under that */
    public Indexer(Ground ground, Clock clock, Runnable newKey) {
        this(ground, clock, newKey, CACHE_BYTES);
    }

    /** @param cacheBytes of opened chunks that are kept */
    Indexer(Ground ground, Clock clock, Runnable newKey, long cacheBytes) {
        this.ground = ground;
        this.corpus = new Corpus(ground);
        this.heads = new HeadSource(ground);
        this.clock = clock;
        this.newKey = newKey;
        this.shelves = new Shelves(ground, corpus, heads, clock, cacheBytes);
        this.thread = Thread.ofPlatform().name("indexer").unstarted(this::run);
    }

    /** Opens the index, reads on, and listens. */
    public void start() {
        ground.events().listen(this::heard);
        thread.start();
    }

    /** Makes the index anew beside the one that serves, under a new key. */
    public void renew() {
        renewalWanted = true;
    }

    /** What cannot be taken down at once is read from the database instead. */
    private void heard(Event event) {
        if (!told.add(event)) {
            missed = true;
        }
    }

    IndexState state() {
        return new IndexState(complete(), serving.map(filling -> filling.index().made()));
    }

    /** Whether every message that is stored is in the index, but for the last moments. */
    boolean complete() {
        return serving.filter(Filling::complete).isPresent() && !damaged;
    }

    /** Of all words in the index; none while it is being made. */
    Optional<Lexicon> lexicon() {
        return serving.flatMap(Filling::lexicon);
    }

    /** @param nothing is what is seen while there is no index, or it turns out to be damaged */
    <T> T find(Look<T> look, T nothing) {
        try {
            return seen(look).orElse(nothing);
        } catch (RuntimeException broken) {
            LOG.error("index did not answer", broken);
            damaged = damaged || Damage.isIn(broken);
            missed = true;
            return nothing;
        }
    }

    /** When another index takes the place of the one that serves between the two steps, that one is asked. */
    private <T> Optional<T> seen(Look<T> look) {
        try {
            return serving.map(open -> open.index().find(look));
        } catch (AlreadyClosedException replaced) {
            return serving.map(open -> open.index().find(look));
        }
    }

    private void run() {
        while (!closed) {
            try {
                step();
            } catch (RuntimeException failed) {
                damaged = damaged || Damage.isIn(failed);
                LOG.error("index is opened again damaged={}", damaged, failed);
                shut();
                LockSupport.parkNanos(AFTER_FAULT.toNanos());
            }
        }
    }

    private void step() {
        if (damaged) {
            shut();
            serving = Optional.of(shelves.anew());
            damaged = false;
        }
        if (serving.isEmpty()) {
            serving = Optional.of(shelves.opened());
            takeDue();
        }
        if (missed) {
            missed = false;
            fillings().forEach(Filling::readAgain);
        }
        take();
        fillings().filter(filling -> !filling.complete()).forEach(Filling::readOn);
        if (!clock.instant().isBefore(looked.plus(COMMIT_EVERY))) {
            looked = clock.instant();
            settle();
        }
    }

    private Stream<Filling> fillings() {
        return Stream.of(serving, next).flatMap(Optional::stream);
    }

    /** What was told in the last moment; waits for it when there is nothing else to do. */
    private void take() {
        var part = told.take(complete() && next.isEmpty() ? TICK : Duration.ZERO);
        if (!part.empty()) {
            fillings().forEach(filling -> filling.take(part));
        }
    }

    /** What acts changed that no durable index knows; most of it was told and is there already. */
    private List<Due> takeDue() {
        var due = heads.due();
        var conversations = due.stream().map(Due::conversation).distinct().toList();
        var messages = due.stream().flatMap(each -> each.message().stream()).toList();
        fillings().forEach(filling -> filling.takeAgain(new Told.Part(messages, Set.copyOf(conversations))));
        return due;
    }

    /** Makes durable what there is, lets go of what was erased, and begins or ends a renewal. */
    private void settle() {
        forgetErased();
        var due = takeDue();
        fillings().filter(Filling::changed).forEach(this::commit);
        heads.indexed(due);
        if (due.size() == HeadSource.PART) {
            looked = Instant.EPOCH;
        }
        if (next.filter(Filling::complete).isPresent() && complete()) {
            replace();
        }
        serving.ifPresent(Filling::tend);
        if (next.isEmpty() && complete() && (renewalWanted || old())) {
            beginRenewal();
        }
    }

    private void commit(Filling filling) {
        var pin = filling.commit(clock.instant());
        if (serving.filter(filling::equals).isPresent()) {
            ground.database().change(tx -> pins.remember(tx, pin));
        }
    }

    /** What was erased in the database leaves every file of the index; until it has, the database says so. */
    private void forgetErased() {
        var contacts = ground.database().read(corpus::erased);
        if (contacts.isEmpty()) {
            return;
        }
        next.ifPresent(filling -> filling.forget(contacts, clock.instant()));
        var pin = serving.orElseThrow().forget(contacts, clock.instant());
        ground.database().change(tx -> {
            pins.remember(tx, pin);
            corpus.forgotten(tx, contacts);
            contacts.forEach(contact -> ground.record(tx, AuditAction.SEARCH_FORGET, "contact", contact));
        });
        LOG.info("erased contacts are out of the index contacts={}", contacts.size());
    }

    private boolean old() {
        var made = serving.orElseThrow().index().made();
        return clock.instant().isAfter(made.plus(KEPT));
    }

    private void beginRenewal() {
        renewalWanted = false;
        newKey.run();
        next = Optional.of(shelves.beside(serving.orElseThrow()));
        LOG.info("index is made anew beside the one that serves");
    }

    /** From here on the new index serves; nothing is left of the old one. */
    private void replace() {
        var old = serving.orElseThrow();
        var fresh = next.orElseThrow();
        var pin = fresh.commit(clock.instant());
        ground.database().change(tx -> {
            pins.remember(tx, pin);
            ground.record(tx, AuditAction.SEARCH_RENEW, "index", pin.shelf());
        });
        serving = next;
        next = Optional.empty();
        shelves.clear(old);
        LOG.info("another index serves");
    }

    /** Nothing is found until it is opened again; what was not durable is read from the database. */
    private void shut() {
        var open = fillings().toList();
        serving = Optional.empty();
        next = Optional.empty();
        open.forEach(filling -> {
            try {
                filling.close();
            } catch (RuntimeException broken) {
                LOG.debug("index did not close", broken);
            }
        });
    }

    /** Lets the running step end and makes durable what there is. */
    @Override
    public void close() {
        end();
        try {
            serving.filter(Filling::changed).ifPresent(this::commit);
        } catch (RuntimeException broken) {
            LOG.error("index did not become durable; it is read again at the next start", broken);
        }
        shut();
    }

    /** Ends as when the machine stops: what is not durable is lost, and is made up for at the next start. */
    void halt() {
        end();
        shut();
    }

    private void end() {
        closed = true;
        try {
            thread.join(END);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}

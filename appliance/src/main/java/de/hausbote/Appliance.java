package de.hausbote;

import de.hausbote.admin.AdminRequest;
import de.hausbote.admin.AdminSocket;
import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.config.HausboteConfig;
import de.hausbote.config.PracticeConnection;
import de.hausbote.identity.FirstCodes;
import de.hausbote.identity.Invitation;
import de.hausbote.search.Indexer;
import de.hausbote.search.Search;
import de.hausbote.vault.Purpose;
import de.hausbote.web.api.Api;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole house. It stands sealed or open: what takes webhooks is there from the beginning, everything else is built
 * from ground to edge when the root key opens the vault, with the listeners last, and closed in reverse. Nothing is
 * accepted before it can be kept. It turns from open to sealed by ending only.
 */
public final class Appliance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Appliance.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final HouseGate gate;
    private final HouseLock lock;
    private final Runnable ending;
    private Optional<PracticeConnection> practice = Optional.empty();
    private Runnable greeting = () -> {};
    private volatile Optional<Rooms> rooms = Optional.empty();
    private boolean running;

    /** What is there while the house is open. */
    private record Rooms(HouseHeart heart, Indexer indexer, HouseRelay relay, HouseKeys keys, HouseEdge edge) {}

    private Appliance(HausboteConfig config, Clock clock, Runnable ending) {
        this.ending = ending;
        try {
            gate = new HouseGate(config, clock, opened);
            lock = new HouseLock(gate, this::build, ending);
            opened.push(lock);
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    public static void main(String[] arguments) {
        System.exit(Hausbote.run(arguments));
    }

    /**
     * Enters the house, sealed; nothing runs yet.
     *
     * @param ending ends the program when the house is sealed on purpose
     * @throws de.hausbote.vault.VaultRefusedException when there is no whole vault to enter
     */
    static Appliance enter(HausboteConfig config, Clock clock, Runnable ending) {
        return new Appliance(config, clock, ending);
    }

    /**
     * Opens the house, unless people have to. Nothing runs yet.
     *
     * @throws de.hausbote.store.StoreException when the database does not open
     */
    void open() {
        lock.openAtStart();
    }

    HouseLock lock() {
        return lock;
    }

    /** Builds everything that the root key opens, and runs it if the house is running already. */
    private synchronized void build(Opening opening) {
        var built = new ArrayDeque<AutoCloseable>();
        try {
            rooms = Optional.of(rooms(opening, built));
        } catch (RuntimeException refused) {
            close(built);
            throw refused;
        }
        opened.push(() -> close(built));
        if (running) {
            runNow();
        }
    }

    private Rooms rooms(Opening opening, Deque<AutoCloseable> built) {
        var ground = new HouseGround(gate, opening, built);
        ground.database()
                .change(tx -> ground.audit()
                        .record(tx, Act.system(AuditAction.HOUSE_OPEN).because(opening.how())));
        var heart = new HouseHeart(gate.config(), ground);
        if (gate.vault().sealedOnPurpose()) {
            heart.sessions().endAll();
        }
        practice.ifPresent(heart::connect);
        var keys = new HouseKeys(ground.database(), ground.vault(), ground.audit());
        built.push(keys);
        var indexer = new Indexer(heart.ground(), gate.clock(), () -> keys.rotate(Purpose.SEARCH_INDEX));
        built.push(indexer);
        var relay = new HouseRelay(gate, heart, ground, built);
        var flow = new Api.Flow(new Search(heart.ground(), indexer), relay.templates(), relay.accounts());
        return new Rooms(heart, indexer, relay, keys, new HouseEdge(gate, ground, heart, relay, flow, lock, built));
    }

    private void sealEdge() {
        rooms.map(Rooms::edge).ifPresent(HouseEdge::seal);
    }

    /** Connects this practice provider whenever the house is opened from now on; one that is known changes nothing. */
    synchronized void connect(PracticeConnection connection) {
        practice = Optional.of(connection);
    }

    /**
     * Lets people and providers in; a house that is not open serves what is needed to open it.
     *
     * @param whenOpen is run once people can come in: now, or when the house is opened
     */
    synchronized void start(Runnable whenOpen) {
        running = true;
        greeting = whenOpen;
        opened.push(AdminSocket.opened(
                gate.config().data().resolve(AdminRequest.SOCKET),
                new HouseDesk(
                        lock,
                        () -> rooms.map(Rooms::keys),
                        () -> rooms.map(open -> open.relay().ledger()),
                        this::sealEdge)));
        rooms.ifPresentOrElse(_ -> run(), this::runSealed);
    }

    private void run() {
        var open = rooms.orElseThrow();
        open.heart().tidy();
        open.indexer().start();
        open.relay().start();
        open.edge().start();
        open.keys().start();
        LOG.info("started inside={} public={}", insidePort(), publicPort());
        greeting.run();
    }

    /** A house that was opened and cannot serve is no house: the program ends, and its keeper starts it again. */
    private void runNow() {
        try {
            run();
        } catch (RuntimeException broken) {
            LOG.error("the house was opened and does not run", broken);
            ending.run();
        }
    }

    private void runSealed() {
        gate.servers().serveSealed(Api.whileSealed(new PageSealing(lock, this::sealEdge)));
        LOG.info("started sealed inside={} public={}", insidePort(), publicPort());
    }

    boolean isOpen() {
        return rooms.isPresent();
    }

    /** The one-time codes of an open house where nobody has an account; asking again voids the ones before. */
    List<Invitation> firstCodes() {
        return new FirstCodes(rooms.orElseThrow().heart().foundation()).issue();
    }

    /** Listeners whose certificate was made at this start, with its fingerprint. */
    Map<String, String> newFingerprints() {
        return gate.newFingerprints();
    }

    int insidePort() {
        return gate.servers().insidePort();
    }

    int publicPort() {
        return gate.servers().publicPort();
    }

    @Override
    public synchronized void close() {
        close(opened);
    }

    private static void close(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception broken) {
            LOG.warn("part did not close part={}", part.getClass().getSimpleName(), broken);
        }
    }
}

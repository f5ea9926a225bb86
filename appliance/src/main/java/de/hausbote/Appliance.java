package de.hausbote;

import de.hausbote.config.HausboteConfig;
import de.hausbote.config.PracticeConnection;
import de.hausbote.identity.FirstCodes;
import de.hausbote.identity.Invitation;
import de.hausbote.vault.RootKey;
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
    private Optional<Rooms> rooms = Optional.empty();
    private boolean running;

    /** What is there while the house is open. */
    private record Rooms(HouseHeart heart, HouseRelay relay, HouseKeys keys, HouseEdge edge) {}

    private Appliance(HausboteConfig config, Clock clock) {
        try {
            gate = new HouseGate(config, clock, opened);
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
     * @throws de.hausbote.vault.VaultRefusedException when there is no whole vault to enter
     */
    static Appliance enter(HausboteConfig config, Clock clock) {
        return new Appliance(config, clock);
    }

    /**
     * Enters the house and opens it with its key file; nothing runs yet.
     *
     * @throws de.hausbote.vault.VaultRefusedException when the vault does not open
     * @throws de.hausbote.store.StoreException when the database does not open
     */
    static Appliance open(HausboteConfig config, Clock clock) {
        var appliance = enter(config, clock);
        try {
            appliance.unseal(RootKey.ofKeyFile(config.vault().keyFile()));
            return appliance;
        } catch (RuntimeException refused) {
            appliance.close();
            throw refused;
        }
    }

    /**
     * Opens the house: builds everything that the root key opens, and runs it if the house is running already.
     *
     * @param root is taken over, and wiped when it is refused
     * @throws de.hausbote.vault.VaultRefusedException when the key is not this house's
     */
    synchronized void unseal(RootKey root) {
        if (rooms.isPresent()) {
            root.close();
            return;
        }
        var ground = new HouseGround(gate, root, opened);
        var heart = new HouseHeart(gate.config(), ground);
        if (gate.vault().sealedOnPurpose()) {
            heart.sessions().endAll();
            gate.vault().unmarkSealed();
        }
        var relay = new HouseRelay(gate, heart, ground, opened);
        var keys = new HouseKeys(ground.database(), ground.vault(), ground.audit());
        opened.push(keys);
        rooms = Optional.of(new Rooms(heart, relay, keys, new HouseEdge(gate, ground, heart, opened)));
        if (running) {
            run();
        }
    }

    /** Connects a practice provider, once; its number is known by then and later starts change nothing. */
    void connect(PracticeConnection practice) {
        rooms.orElseThrow().heart().connect(practice);
    }

    /** Lets people and providers in; a house that is not open serves what is needed to open it. */
    synchronized void start() {
        running = true;
        rooms.ifPresentOrElse(_ -> run(), this::runSealed);
    }

    private void run() {
        var open = rooms.orElseThrow();
        open.heart().tidy();
        open.relay().start();
        open.edge().start();
        open.keys().start();
        LOG.info("started inside={} public={}", insidePort(), publicPort());
    }

    private void runSealed() {
        gate.servers().serveSealed(List.of());
        LOG.info("started sealed inside={} public={}", insidePort(), publicPort());
    }

    synchronized boolean isOpen() {
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
        while (!opened.isEmpty()) {
            close(opened.pop());
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

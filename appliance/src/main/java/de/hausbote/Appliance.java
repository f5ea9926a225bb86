package de.hausbote;

import de.hausbote.config.HausboteConfig;
import de.hausbote.config.PracticeConnection;
import de.hausbote.identity.FirstCodes;
import de.hausbote.identity.Invitation;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole house: built from ground to edge, started with the listeners last, closed in reverse. Nothing is accepted
 * before it can be kept.
 */
public final class Appliance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Appliance.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final HouseGround ground;
    private final HouseHeart heart;
    private final HouseRelay relay;
    private final HouseKeys keys;
    private final HouseEdge edge;

    private Appliance(HausboteConfig config, Clock clock) {
        try {
            ground = new HouseGround(config, clock, open);
            heart = new HouseHeart(config, ground);
            relay = new HouseRelay(heart, ground, open);
            keys = new HouseKeys(ground.database(), ground.vault(), ground.audit());
            open.push(keys);
            edge = new HouseEdge(config, ground, heart, relay, open);
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    public static void main(String[] arguments) {
        System.exit(Hausbote.run(arguments));
    }

    /**
     * Builds everything and opens vault and database; nothing runs yet.
     *
     * @throws de.hausbote.vault.VaultRefusedException when the vault does not open
     * @throws de.hausbote.store.StoreException when the database does not open
     */
    static Appliance open(HausboteConfig config, Clock clock) {
        return new Appliance(config, clock);
    }

    /** Connects a practice provider, once; its number is known by then and later starts change nothing. */
    void connect(PracticeConnection practice) {
        heart.connect(practice);
    }

    void start() {
        heart.tidy();
        relay.start();
        edge.start();
        keys.start();
        LOG.info("started inside={} public={}", edge.insidePort(), edge.publicPort());
    }

    /** The one-time codes of a house where nobody has an account; asking again voids the ones before. */
    List<Invitation> firstCodes() {
        return new FirstCodes(heart.foundation()).issue();
    }

    /** Listeners whose certificate was made at this start, with its fingerprint. */
    Map<String, String> newFingerprints() {
        return ground.newFingerprints();
    }

    int insidePort() {
        return edge.insidePort();
    }

    int publicPort() {
        return edge.publicPort();
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            close(open.pop());
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

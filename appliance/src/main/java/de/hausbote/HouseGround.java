package de.hausbote;

import de.hausbote.audit.Audit;
import de.hausbote.config.HausboteConfig;
import de.hausbote.config.ListenerConfig;
import de.hausbote.event.Events;
import de.hausbote.message.Ids;
import de.hausbote.store.Database;
import de.hausbote.store.StoreSettings;
import de.hausbote.vault.Certificates;
import de.hausbote.vault.DatabaseKey;
import de.hausbote.vault.JournalLimits;
import de.hausbote.vault.Vault;
import de.hausbote.vault.VaultSettings;
import de.hausbote.web.ListenerSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Builds the ground: certificates, vault, database, record. */
final class HouseGround {
    private final Map<String, String> newFingerprints = new TreeMap<>();
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ListenerSettings inside;
    private final ListenerSettings open;
    private final Vault vault;
    private final Database database;
    private final Audit audit = new Audit();
    private final Events events = new Events();
    private final Ids ids = new Ids(random);

    HouseGround(HausboteConfig config, Clock clock, Deque<AutoCloseable> opened) {
        this.clock = clock;
        this.vault = vault(config, clock);
        opened.push(vault);
        this.inside = listener("inside", config.inside());
        this.open = listener("public", config.outside());
        var folder = config.data().resolve("db");
        var settings = new StoreSettings(
                folder, config.database().pageCache(), config.database().readers());
        this.database = database(settings);
        opened.push(database);
    }

    private static Vault vault(HausboteConfig config, Clock clock) {
        var usual = JournalLimits.DEFAULT;
        var limits = new JournalLimits(
                config.intake().queue(),
                usual.waitingBytes(),
                usual.segmentBytes(),
                usual.segmentAge(),
                usual.patience());
        var settings = new VaultSettings(config.data(), config.vault().keyFile(), clock).with(limits);
        return Vault.exists(settings) ? Vault.open(settings) : Vault.create(settings);
    }

    /** A new key of the database takes effect here: the engine changes it only while it starts. */
    private Database database(StoreSettings settings) {
        var keys = vault.databaseKeys().stream().map(DatabaseKey::hex).toList();
        if (keys.size() > 1) {
            var former = keys.subList(1, keys.size());
            var rekeyed = Database.rekeyed(settings, keys.getFirst(), former, clock);
            vault.keys().databaseIsCurrent();
            return rekeyed;
        }
        var key = keys.getFirst();
        return vault.used() ? Database.reopen(settings, key, clock) : Database.open(settings, key, clock);
    }

    private ListenerSettings listener(String name, ListenerConfig config) {
        fingerprintOfNew(config).ifPresent(made -> newFingerprints.put(name, made));
        var tls = Certificates.context(config.certificate(), config.key());
        return new ListenerSettings(name, config.address().getHostAddress(), config.port(), tls);
    }

    private Optional<String> fingerprintOfNew(ListenerConfig config) {
        var names = Stream.of("localhost", "127.0.0.1", config.url().getHost())
                .distinct()
                .toList();
        return Certificates.selfSignedIfMissing(config.certificate(), config.key(), names, clock.instant());
    }

    Map<String, String> newFingerprints() {
        return Map.copyOf(newFingerprints);
    }

    Clock clock() {
        return clock;
    }

    SecureRandom random() {
        return random;
    }

    ListenerSettings inside() {
        return inside;
    }

    ListenerSettings open() {
        return open;
    }

    Vault vault() {
        return vault;
    }

    Database database() {
        return database;
    }

    Audit audit() {
        return audit;
    }

    Events events() {
        return events;
    }

    Ids ids() {
        return ids;
    }
}

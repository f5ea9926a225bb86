package de.hausbote;

import de.hausbote.audit.Audit;
import de.hausbote.audit.HeadKeeper;
import de.hausbote.audit.RecordHeadException;
import de.hausbote.event.Events;
import de.hausbote.message.Ids;
import de.hausbote.store.Database;
import de.hausbote.store.StoreSettings;
import de.hausbote.vault.DatabaseKey;
import de.hausbote.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Deque;

/** Builds the ground of an open house: vault, database, record. */
final class HouseGround {
    private final HouseGate gate;
    private final Vault vault;
    private final Database database;
    private final Audit audit = new Audit();
    private final Events events = new Events();

    /**
     * @param opening its key is taken over, and wiped when the house is closed or does not open
     * @throws RecordHeadException when the database does not go with the head of the record, and is not accepted
     */
    HouseGround(HouseGate gate, Opening opening, Deque<AutoCloseable> opened) {
        this.gate = gate;
        this.vault = gate.vault().open(opening.root());
        opened.push(vault::lock);
        var config = gate.config();
        var settings = new StoreSettings(
                config.data().resolve("db"),
                config.database().pageCache(),
                config.database().readers());
        var fresh = !vault.used();
        this.database = database(settings);
        opened.push(database);
        var head = new HeadKeeper(database, gate.settings(), gate.host());
        compare(head, fresh, opening);
        opened.push(head);
        head.follow(audit);
    }

    private void compare(HeadKeeper head, boolean fresh, Opening opening) {
        if (fresh) {
            head.begin();
            return;
        }
        try {
            head.check();
        } catch (RecordHeadException refused) {
            if (!opening.older()) {
                throw refused;
            }
            head.accept(audit, opening.how(), refused);
        }
    }

    /** A new key of the database takes effect here: the engine changes it only while it starts. */
    private Database database(StoreSettings settings) {
        var keys = vault.databaseKeys().stream().map(DatabaseKey::hex).toList();
        if (keys.size() > 1) {
            var former = keys.subList(1, keys.size());
            var rekeyed = Database.rekeyed(settings, keys.getFirst(), former, gate.clock());
            vault.keys().databaseIsCurrent();
            return rekeyed;
        }
        var key = keys.getFirst();
        return vault.used() ? Database.reopen(settings, key, gate.clock()) : Database.open(settings, key, gate.clock());
    }

    Clock clock() {
        return gate.clock();
    }

    SecureRandom random() {
        return gate.random();
    }

    Ids ids() {
        return gate.ids();
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
}

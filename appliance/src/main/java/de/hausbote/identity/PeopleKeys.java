package de.hausbote.identity;

import de.hausbote.store.Database;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ExpiringRows;
import de.hausbote.vault.KeyHolder;
import de.hausbote.vault.Keys;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.RowWalk;
import de.hausbote.vault.Vault;
import java.util.List;
import java.util.function.BiFunction;

/** Everything about the people who work here that keys of the vault seal or hash, and that comes along on rotation. */
public final class PeopleKeys {
    private final SessionTable sessions = new SessionTable();
    private final ActivationTable activations = new ActivationTable();
    private final Database database;
    private final Keys keys;
    private final PersonTable people;

    public PeopleKeys(Database database, Vault vault) {
        this.database = database;
        this.keys = vault.keys();
        this.people = new PersonTable(vault);
    }

    /** Sessions and invitations are found under the old key until they end. */
    public List<KeyHolder> holders() {
        return List.of(
                walk(Purpose.STAFF, people::resealNext),
                walk(Purpose.BLIND_INDEX, people::rehashNext),
                new ExpiringRows(Purpose.SESSION, this::tokens, this::olderTokens));
    }

    private long tokens() {
        return database.read(tx -> sessions.count(tx) + activations.count(tx));
    }

    private long olderTokens() {
        var since = keys.since(Purpose.SESSION);
        return database.read(tx -> sessions.countBefore(tx, since) + activations.countBefore(tx, since));
    }

    private KeyHolder walk(Purpose purpose, BiFunction<Transaction, byte[], List<byte[]>> bring) {
        return new RowWalk(purpose, keys, new RowWalk.Rows() {
            @Override
            public long count() {
                return database.read(people::rows);
            }

            @Override
            public List<byte[]> bring(byte[] after) {
                return database.write(tx -> bring.apply(tx, after));
            }
        });
    }
}

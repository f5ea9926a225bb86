package de.hausbote.conversation;

import de.hausbote.store.Database;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ExpiringRows;
import de.hausbote.vault.KeyHolder;
import de.hausbote.vault.Keys;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.RowWalk;
import de.hausbote.vault.Vault;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/**
 * Everything about contacts, conversations and accounts that keys of the vault seal, wrap or hash directly, and that comes
 * along when they are rotated. What a contact's own key seals is not touched: that key is only wrapped anew.
 */
public final class ConversationKeys {
    /** Providers repeat a report for days, a browser a request for minutes. */
    private static final Duration REPORTS = Duration.ofDays(30);

    private static final Duration REQUESTS = Duration.ofDays(1);

    private final AddressTable addresses = new AddressTable();
    private final CustomerNumberTable customerNumbers = new CustomerNumberTable();
    private final ProviderIdTable providerIds = new ProviderIdTable();
    private final Database database;
    private final Keys keys;
    private final SecretTable secrets;
    private final ContactKeys contactKeys;
    private final Blinds blinds;

    public ConversationKeys(Database database, Vault vault) {
        this.database = database;
        this.keys = vault.keys();
        this.secrets = new SecretTable(vault);
        this.contactKeys = new ContactKeys(vault);
        this.blinds = new Blinds(vault);
    }

    public List<KeyHolder> holders() {
        return List.of(
                new ContactKeyHolder(database, keys.shards()),
                walk(Purpose.PROVIDER_SECRET, secrets::count, secrets::resealNext),
                walk(
                        Purpose.BLIND_INDEX,
                        addresses::count,
                        (tx, after) -> addresses.rehashNext(tx, after, contactKeys, blinds)),
                walk(
                        Purpose.BLIND_INDEX,
                        customerNumbers::count,
                        (tx, after) -> customerNumbers.rehashNext(tx, after, contactKeys, blinds)),
                walk(
                        Purpose.BLIND_INDEX,
                        providerIds::count,
                        (tx, after) -> providerIds.rehashNext(tx, after, contactKeys, blinds)),
                new ExpiringRows(Purpose.BLIND_INDEX, this::expiring, this::expiring));
    }

    private long expiring() {
        var since = keys.since(Purpose.BLIND_INDEX);
        return database.read(tx -> providerIds.expiring(
                tx, since, tx.now().minus(REPORTS), tx.now().minus(REQUESTS)));
    }

    private KeyHolder walk(
            Purpose purpose, ToLongFunction<Transaction> count, BiFunction<Transaction, byte[], List<byte[]>> bring) {
        return new RowWalk(purpose, keys, new RowWalk.Rows() {
            @Override
            public long count() {
                return database.read(count::applyAsLong);
            }

            @Override
            public List<byte[]> bring(byte[] after) {
                return database.write(tx -> bring.apply(tx, after));
            }
        });
    }
}

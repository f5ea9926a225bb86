package de.hausbote.conversation;

import de.hausbote.audit.Audit;
import de.hausbote.message.ContactId;
import de.hausbote.message.Ids;
import de.hausbote.store.Database;
import de.hausbote.store.Row;
import de.hausbote.store.TestDatabase;
import de.hausbote.store.Transaction;
import de.hausbote.vault.DyingDisk;
import de.hausbote.vault.KeyHolder;
import de.hausbote.vault.Place;
import de.hausbote.vault.PreparedVault;
import de.hausbote.vault.Vault;
import de.hausbote.vault.VaultSettings;
import de.hausbote.vault.WrappedKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A vault and a database with contacts in it, which can die in the middle of a step and be opened again. */
final class KeyHouse implements AutoCloseable {
    private static final String CONTACT =
            "insert into contact (id, given_name_sealed, revision, created) values (:id, :name, 1, 0)";
    private static final String KEY = """
            insert into contact_key (contact, shard, shard_version, wrapped) values (:id, :shard, :version, :wrapped)
            """;
    private static final String NAMES = """
            select c.id, c.given_name_sealed, k.shard, k.shard_version, k.wrapped
              from contact c join contact_key k on k.contact = c.id
            """;
    private static final int AT_ONCE = 5_000;

    private final ContactKeyTable table = new ContactKeyTable();
    private final Ids ids = new Ids(new SecureRandom());
    private final Path folder;
    private final VaultSettings settings;
    private DyingDisk disk = new DyingDisk();
    private Database database;
    private Vault vault;

    private KeyHouse(Path folder) {
        this.folder = folder;
        this.settings = PreparedVault.in(folder);
        this.database = TestDatabase.in(folder.resolve("db"));
        this.vault = disk.open(settings);
    }

    static KeyHouse in(Path folder) {
        return new KeyHouse(folder);
    }

    /** So many contacts, each with a key and a name. */
    List<ContactId> contacts(int number) {
        var all = IntStream.range(0, number)
                .mapToObj(_ -> new ContactId(ids.next()))
                .toList();
        for (var from = 0; from < number; from += AT_ONCE) {
            var some = all.subList(from, Math.min(from + AT_ONCE, number));
            database.change(tx -> add(tx, some));
        }
        return all;
    }

    private void add(Transaction tx, List<ContactId> contacts) {
        var rows = tx.handle().prepareBatch(CONTACT);
        var keys = tx.handle().prepareBatch(KEY);
        for (var contact : contacts) {
            var key = vault.newContactKey(contact.bytes());
            var name = vault.contact(contact.bytes(), key).sealText(place(contact), "Name of " + contact);
            rows.bind("id", contact.bytes()).bind("name", name).add();
            keys.bind("id", contact.bytes())
                    .bind("shard", key.shard())
                    .bind("version", key.shardVersion())
                    .bind("wrapped", key.wrapped())
                    .add();
        }
        rows.execute();
        keys.execute();
    }

    /** A contact as it comes in the running house: its key is made within the unit of work that inserts it. */
    ContactId arriving() {
        var contact = new ContactId(ids.next());
        database.change(tx -> {
            tx.change("insert into contact (id, revision, created) values (:id, 1, 0)")
                    .bind("id", contact.bytes())
                    .runOnce();
            new ContactKeys(vault).make(tx, contact);
            var name = new ContactKeys(vault).of(tx, contact).sealText(place(contact), "Name of " + contact);
            tx.change("update contact set given_name_sealed = :name where id = :id")
                    .bind("name", name)
                    .bind("id", contact.bytes())
                    .runOnce();
        });
        return contact;
    }

    private static Place place(ContactId contact) {
        return Place.of("contact", "given_name_sealed", contact.bytes());
    }

    /** Whether the contact's name opens; nothing but a key makes the difference. */
    boolean opens(ContactId contact) {
        return opening(List.of(contact)).contains(contact);
    }

    /** Those whose name opens. */
    Set<ContactId> opening(List<ContactId> contacts) {
        var wanted = Set.copyOf(contacts);
        return database.read(tx -> tx.query(NAMES).list(KeyHouse::named)).stream()
                .filter(named -> wanted.contains(named.contact()))
                .filter(this::opens)
                .map(Named::contact)
                .collect(Collectors.toSet());
    }

    private boolean opens(Named named) {
        var seal = vault.contact(named.contact().bytes(), WrappedKey.decode(named.key()));
        return seal.openText(place(named.contact()), named.name()).equals("Name of " + named.contact());
    }

    private static Named named(Row row) {
        var key = new WrappedKey(row.count("shard"), row.count("shard_version"), row.bytes("wrapped"));
        return new Named(ContactId.of(row.bytes("id")), key.encoded(), row.bytes("given_name_sealed"));
    }

    /** A contact with the wrapped key and the sealed name of hers. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Named(ContactId contact, byte[] key, byte[] name) {}

    Map<ContactId, WrappedKey> keys(List<ContactId> contacts) {
        return database.read(tx -> table.find(tx, contacts));
    }

    KeyErasure erasure() {
        return new KeyErasure(database, vault, new Audit());
    }

    KeyHolder holder() {
        return new ContactKeyHolder(database, vault.keys().shards());
    }

    Database database() {
        return database;
    }

    Vault vault() {
        return vault;
    }

    DyingDisk disk() {
        return disk;
    }

    VaultSettings settings() {
        return settings;
    }

    Path folder() {
        return folder;
    }

    byte[] vaultFile(String name) {
        try {
            return Files.readAllBytes(settings.data().resolve("vault").resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The vault is opened again as the disk left it. */
    void reopen() {
        disk.revive();
        vault.close();
        disk = new DyingDisk();
        vault = disk.open(settings);
    }

    @Override
    public void close() {
        disk.revive();
        vault.close();
        database.close();
    }

    /** The database is opened again, too. */
    void restart() {
        close();
        disk = new DyingDisk();
        database = TestDatabase.reopen(folder.resolve("db"), Clock.fixed(TestDatabase.NOON, ZoneOffset.UTC));
        vault = disk.open(settings);
    }
}

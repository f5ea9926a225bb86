package de.hausbote.vault;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The keys of the house, and everything that is done with them. Opened once at start, closed last. Thread-safe.
 *
 * <p>Gives no key away but the {@linkplain #databaseKey database's}: callers give data and a purpose.
 */
public final class Vault implements AutoCloseable {
    private static final Pattern FOLDER_NAME = Pattern.compile("[a-z]{1,32}");

    private final LockedVault locked;
    private final VaultSettings settings;
    private final RecordCipher cipher;
    private final KeyRing ring;
    private final ContactKeys contactKeys;
    private final Keys keys;
    private final Journal journal;
    private final Map<String, SealedFiles> files = new ConcurrentHashMap<>();
    private final Map<String, SealedShelf> shelves = new ConcurrentHashMap<>();

    Vault(LockedVault locked, RootKey root) {
        var random = locked.settings().random();
        this.locked = locked;
        this.settings = locked.settings();
        this.cipher = locked.cipher();
        var file = KeyRingFile.opened(locked.folder(), root.key(), cipher);
        this.ring = KeyRing.opened(file, random, settings.clock());
        var shardFile = new ShardFile(locked.folder(), ring, file.house(), cipher);
        var shards = Shards.opened(shardFile, ring, random, settings.clock());
        this.contactKeys = new ContactKeys(shards, cipher, random);
        var recipientKeys = new RecipientKeys(ring, cipher, random);
        this.keys = new Keys(ring, cipher, shards, contactKeys, locked.recipients(), recipientKeys);
        this.journal = locked.intake().opened(recipientKeys);
    }

    /**
     * Opens the house with its key file.
     *
     * @throws VaultRefusedException when key file or vault are missing, damaged, open to others, or not a pair
     */
    public static Vault open(VaultSettings settings) {
        return open(settings, Disk.REAL);
    }

    static Vault open(VaultSettings settings, Disk disk) {
        return opened(LockedVault.enter(settings, disk));
    }

    private static Vault opened(LockedVault locked) {
        try {
            return locked.open(RootKey.ofKeyFile(locked.settings().keyFile()));
        } catch (RuntimeException refused) {
            locked.close();
            throw refused;
        }
    }

    public byte[] seal(Purpose purpose, Place place, byte[] plain) {
        return seal(purpose).seal(place, plain);
    }

    /** The plain bytes; the caller wipes them. */
    public byte[] open(Purpose purpose, Place place, byte[] sealed) {
        return seal(purpose).open(place, sealed);
    }

    public byte[] sealText(Purpose purpose, Place place, String plain) {
        return seal(purpose).sealText(place, plain);
    }

    public String openText(Purpose purpose, Place place, byte[] sealed) {
        return seal(purpose).openText(place, sealed);
    }

    /** Whether the house has ever kept anything: then its database has to be there. */
    public boolean used() {
        return ring.used();
    }

    /** Seals under the key of a purpose, for what belongs to no contact. */
    public Seal seal(Purpose purpose) {
        return new DomainSeal(purpose, ring, cipher);
    }

    /** A key for a new contact. It lives in the database only, wrapped. */
    public WrappedKey newContactKey(byte[] contactId) {
        return contactKeys.make(contactId);
    }

    /**
     * Seals what belongs to this contact.
     *
     * @throws SealBrokenException when the key is not this contact's
     */
    public ContactSeal contact(byte[] contactId, WrappedKey key) {
        contactKeys.open(contactId, key).close();
        return new ContactSeal(contactId, key, contactKeys, cipher);
    }

    /** How many keys of contacts lie open in memory, at most {@link ContactKeys#MOST}. */
    int openContacts() {
        return contactKeys.remembered();
    }

    /** The keyed hash (32 bytes) by which a value of this kind, an address for example, is found again. */
    public byte[] blind(String domain, String value) {
        return blinds(domain, value).getFirst();
    }

    /** The same under every key that is alive, the newest first: what to look for while hashes are being renewed. */
    public List<byte[]> blinds(String domain, String value) {
        return allKeyed(
                Purpose.BLIND_INDEX, new AssociatedData().add(domain).add(value).bytes());
    }

    /** The keyed hash (32 bytes) of anything, under the key of a purpose that hashes. */
    public byte[] keyed(Purpose purpose, byte[] value) {
        return allKeyed(purpose, value).getFirst();
    }

    /** The same under every key that is alive, the newest first. */
    public List<byte[]> allKeyed(Purpose purpose, byte[] value) {
        purpose.mustBeFor(Purpose.Use.HASHING);
        return ring.alive(purpose).stream().map(each -> hash(each, value)).toList();
    }

    private static byte[] hash(Key one, byte[] value) {
        try (var key = one) {
            return Hmac.of(key, value);
        }
    }

    /** The sealed files of one folder below the data folder; always the same object for the same folder. */
    public SealedFiles files(String folder) {
        if (!FOLDER_NAME.matcher(folder).matches()) {
            throw new IllegalArgumentException("a folder of sealed files has a name of small letters");
        }
        return files.computeIfAbsent(
                folder,
                name -> new SealedFiles(
                        name, Folder.made(settings.data().resolve(name)).swept(), settings.random()));
    }

    /**
     * The shelf of sealed files in one folder below the data folder; always the same object for the same folder. Its files
     * are sealed under the key of the search index.
     *
     * @throws SealBrokenException when a file in it does not open
     */
    public SealedShelf shelf(String folder) {
        return shelves.computeIfAbsent(
                folder, name -> SealedShelf.opened(name, shelfFolder(name), indexSeal(), settings.random()));
    }

    /** The same with nothing on it, whatever lay there: what does not open is made anew from the database. */
    public SealedShelf emptiedShelf(String folder) {
        var emptied = SealedShelf.emptied(folder, shelfFolder(folder), indexSeal(), settings.random());
        shelves.put(folder, emptied);
        return emptied;
    }

    private Folder shelfFolder(String name) {
        if (!FOLDER_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a shelf has a name of small letters");
        }
        return Folder.made(settings.data().resolve(name)).swept();
    }

    private Seal indexSeal() {
        return seal(Purpose.SEARCH_INDEX);
    }

    public Journal journal() {
        return journal;
    }

    public JournalIntake intake() {
        return locked.intake();
    }

    public HookSecrets hooks() {
        return locked.hooks();
    }

    /** The life of the keys. */
    public Keys keys() {
        return keys;
    }

    /**
     * For {@code store}, and for nobody else: the key that the database has, or shall have, first; behind it those that it may
     * have had before.
     */
    public List<DatabaseKey> databaseKeys() {
        return ring.alive(Purpose.DATABASE).stream().map(Vault::databaseKey).toList();
    }

    private static DatabaseKey databaseKey(Key one) {
        try (var key = one) {
            var bytes = key.getEncoded();
            try {
                return new DatabaseKey(HexFormat.of().formatHex(bytes));
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        }
    }

    /**
     * Wipes every key and lets go of the house, the locked part of it too. What is asked of the vault afterwards is
     * refused.
     */
    @Override
    public void close() {
        locked.intake().close();
        lock();
        locked.close();
    }

    /** Wipes every key; what works while the house is sealed goes on. */
    public void lock() {
        locked.intake().lock();
        journal.close();
        contactKeys.close();
        ring.close();
    }
}

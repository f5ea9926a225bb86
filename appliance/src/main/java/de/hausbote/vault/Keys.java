package de.hausbote.vault;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The life of the keys: which there are, their new versions, and their end. What is sealed outside of the vault is brought
 * along by a {@link Rotation}. Thread-safe.
 */
public final class Keys {
    private final KeyRing ring;
    private final RecordCipher cipher;
    private final Shards shards;
    private final ShardKeys shardKeys;
    private final Recipients recipients;
    private final RecipientKeys recipientKeys;

    Keys(
            KeyRing ring,
            RecordCipher cipher,
            Shards shards,
            ContactKeys contacts,
            Recipients recipients,
            RecipientKeys own) {
        this.ring = ring;
        this.cipher = cipher;
        this.shards = shards;
        this.shardKeys = new ShardKeys(shards, contacts);
        this.recipients = recipients;
        this.recipientKeys = own;
    }

    public ShardKeys shards() {
        return shardKeys;
    }

    /** Whether a value of this purpose is sealed under the newest version, in the newest form. */
    public boolean current(Purpose purpose, byte[] sealed) {
        return new DomainSeal(purpose, ring, cipher).isNewest(sealed);
    }

    /**
     * The same value under the newest version.
     *
     * @throws SealBrokenException when it does not open
     */
    public byte[] resealed(Purpose purpose, Place place, byte[] sealed) {
        return new DomainSeal(purpose, ring, cipher).resealed(place, sealed);
    }

    /** Since when the newest version of a purpose has been there. */
    public Instant since(Purpose purpose) {
        return versions(purpose).getLast().created();
    }

    /**
     * Whether everybody who began under the version before has ended by now: a unit of work gives up long before a minute.
     */
    boolean settled(Purpose purpose) {
        return !ring.now().isBefore(since(purpose).plus(Rotation.SETTLING));
    }

    /** From now on everything new of this purpose goes under a new version of its key. */
    public void renew(Purpose purpose) {
        if (purpose == Purpose.CONTENT) {
            shardKeys.replace(IntStream.range(0, ShardKeys.COUNT).boxed().toList());
        } else {
            ring.renew(purpose);
        }
    }

    /** Whether there are older versions of this purpose's key, or of the keys that it wraps. */
    public boolean unfinished(Purpose purpose) {
        return purpose == Purpose.CONTENT
                ? shards.unfinished()
                : ring.versions(purpose).size() > 1;
    }

    /** The database was encrypted anew under the newest version of its key. */
    public void databaseIsCurrent() {
        ring.destroyKept(Purpose.DATABASE);
    }

    /** Whether something was sealed under an older version that is still there. */
    boolean everUsed(Purpose purpose) {
        var versions = versions(purpose);
        return versions.subList(0, versions.size() - 1).stream().anyMatch(key -> key.booked() > 0);
    }

    /** Destroys all versions but the newest; nothing outside of the vault needs them any more. */
    void finish(Purpose purpose) {
        switch (purpose) {
            case CONTENT -> shardKeys.finish();
            case INTAKE -> {
                recipients.renewAll(recipientKeys);
                ring.destroyKept(purpose);
            }
            default -> ring.destroyKept(purpose);
        }
    }

    /**
     * Puts the house under another root key, and a new version of every key before all that is written from now on. One
     * write: it happens or it does not, and the file under the root key before is overwritten. The keys of shards get
     * theirs just before, because new contacts are wrapped under those. The caller has brought an earlier replacement of
     * them to its end: their new keys would be as old as the root key before.
     *
     * @param root has been made durable by the caller, in whatever form; he goes on owning it
     */
    void reroot(RootKey root) {
        if (!shards.replacing().isEmpty()) {
            throw new IllegalStateException("keys of shards are being replaced");
        }
        renew(Purpose.CONTENT);
        ring.reroot(root.key().copy());
    }

    /** @param holders all that there are, for what they can count */
    KeyInventory inventory(List<KeyHolder> holders) {
        return new Stocktaking(ring.records(), shards.all(), recipients.all(), holders).inventory();
    }

    /** Oldest first. */
    private List<DomainKey> versions(Purpose purpose) {
        return ring.records().keys().stream()
                .filter(key -> key.purpose() == purpose)
                .sorted(Comparator.comparingInt(DomainKey::version))
                .toList();
    }
}

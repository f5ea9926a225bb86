package de.hausbote.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The domain keys, open. Shared by all threads, guarded by its own lock. A change is in the key file before it is in
 * effect.
 *
 * <p>Counts what each key seals, coarsely: before a key is used it books a million uses in the key file, and what was
 * booked and not used is lost at a restart. At 2^32 booked uses, far below what random nonces allow, the purpose gets a
 * new version of its key by itself; old versions go on opening.
 */
final class KeyRing implements AutoCloseable {
    static final long MOST_USES = 1L << 32;
    static final long BOOKED_AT_ONCE = 1L << 20;
    /** So many destroyed versions of a purpose are remembered. */
    static final int REMEMBERED = 100;

    private final SecureRandom random;
    private final Clock clock;
    private KeyRingFile file;
    private KeyRecords records;

    /** A key with its version, for one operation. */
    record Versioned(int version, Key key) implements AutoCloseable {
        @Override
        public void close() {
            key.close();
        }
    }

    private KeyRing(KeyRingFile file, KeyRecords records, SecureRandom random, Clock clock) {
        this.file = file;
        this.records = records;
        this.random = random;
        this.clock = clock;
    }

    /** A key for each purpose. Nothing is kept before {@link #save}. */
    static KeyRing made(KeyRingFile file, SecureRandom random, Clock clock) {
        var none = new KeyRecords(new RootAge(1, now(clock)), Shards.FIRST_GENERATION, List.of(), List.of());
        var ring = new KeyRing(file, none, random, clock);
        ring.records = ring.withMissing();
        return ring;
    }

    /** The kept keys; a purpose that is younger than the file gets its first key now, an old form is left behind. */
    static KeyRing opened(KeyRingFile file, SecureRandom random, Clock clock) {
        var ring = new KeyRing(file, file.read(), random, clock);
        var whole = ring.withMissing();
        if (file.isOld() || whole.keys().size() > ring.records.keys().size()) {
            ring.keep(whole);
        }
        return ring;
    }

    /** Whether any of the keys has ever sealed anything; one that was destroyed surely has. */
    synchronized boolean used() {
        return !records.destroyed().isEmpty() || records.keys().stream().anyMatch(key -> key.booked() > 0);
    }

    synchronized void save() {
        file.write(records);
    }

    /** The newest key of a purpose, to seal one more value. */
    synchronized Versioned forSealing(Purpose purpose) {
        var key = newest(purpose);
        if (key.usesLeft() == 0) {
            key = bookedFurther(key);
        }
        key.countUse();
        return new Versioned(key.version(), key.copy());
    }

    /** The newest key of a purpose, for what is not counted: hashes, and the few keys it wraps. */
    synchronized Versioned current(Purpose.Use use, Purpose purpose) {
        purpose.mustBeFor(use);
        var key = newest(purpose);
        return new Versioned(key.version(), key.copy());
    }

    synchronized int newestVersion(Purpose purpose) {
        return newest(purpose).version();
    }

    synchronized Optional<Key> version(Purpose purpose, int version) {
        return records.keys().stream()
                .filter(key -> key.is(purpose, version))
                .findFirst()
                .map(DomainKey::copy);
    }

    /** Copies of the keys that are alive, newest first. */
    synchronized List<Key> alive(Purpose purpose) {
        return ofPurpose(purpose)
                .sorted(Comparator.comparingInt(DomainKey::version).reversed())
                .map(DomainKey::copy)
                .toList();
    }

    /** The versions that are alive, newest first. */
    synchronized List<Integer> versions(Purpose purpose) {
        return ofPurpose(purpose)
                .map(DomainKey::version)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Whether this version was there and is gone. */
    synchronized boolean isPast(Purpose purpose, int version) {
        return version >= 1
                && version < newest(purpose).version()
                && records.keys().stream().noneMatch(key -> key.is(purpose, version));
    }

    /** From now on everything new of this purpose is sealed under a new version of its key. */
    synchronized void renew(Purpose purpose) {
        keep(records.with(plus(renewed(purpose))));
    }

    /** Overwrites every version of this purpose but the newest: nothing needs them any more. */
    synchronized void destroyKept(Purpose purpose) {
        var newest = newest(purpose);
        var kept = ofPurpose(purpose).filter(key -> key != newest).toList();
        if (kept.isEmpty()) {
            return;
        }
        var left = records.keys().stream().filter(key -> !kept.contains(key)).toList();
        keep(records.with(left).withDestroyed(remembered(kept)));
        kept.forEach(DomainKey::close);
    }

    /**
     * Puts everything under another root key, and a new version of every key before all that is sealed from now on: one
     * write, which happens or does not. Older versions stay until nothing needs them.
     *
     * @param root is taken over, also when it fails
     */
    synchronized void reroot(Key root) {
        var other = file.under(root);
        var renewed = Stream.of(Purpose.values()).map(this::renewed);
        var keys = Stream.concat(records.keys().stream(), renewed).toList();
        var age = new RootAge(records.root().version() + 1, now(clock));
        var changed = records.with(age).with(keys);
        try {
            other.write(changed);
        } catch (RuntimeException failed) {
            other.close();
            throw failed;
        }
        file.close();
        file = other;
        records = changed;
    }

    /** The file {@code shards} has this generation: an older one is refused from now on. */
    synchronized void shardsHave(long generation) {
        keep(records.withShards(generation));
    }

    Instant now() {
        return now(clock);
    }

    /** For the inventory: what there is, without a key. */
    synchronized KeyRecords records() {
        return records;
    }

    @Override
    public synchronized void close() {
        records.keys().forEach(DomainKey::close);
        file.close();
    }

    private KeyRecords withMissing() {
        var missing = Stream.of(Purpose.values())
                .filter(purpose -> ofPurpose(purpose).findAny().isEmpty())
                .map(purpose -> made(purpose, 1));
        return records.with(Stream.concat(records.keys().stream(), missing).toList());
    }

    private DomainKey bookedFurther(DomainKey key) {
        if (key.booked() + BOOKED_AT_ONCE > MOST_USES) {
            renew(key.purpose());
            return bookedFurther(newest(key.purpose()));
        }
        key.book(BOOKED_AT_ONCE);
        save();
        return key;
    }

    private void keep(KeyRecords changed) {
        file.write(changed);
        records = changed;
    }

    private List<DestroyedKey> remembered(List<DomainKey> kept) {
        var all = new ArrayList<>(records.destroyed());
        var now = now(clock);
        for (var key : kept) {
            all.add(new DestroyedKey(key.purpose(), key.version(), key.created(), now));
            forgetEldest(all, key.purpose());
        }
        return all;
    }

    private static void forgetEldest(List<DestroyedKey> all, Purpose purpose) {
        var ofPurpose = all.stream().filter(each -> each.purpose() == purpose).toList();
        if (ofPurpose.size() > REMEMBERED) {
            all.remove(ofPurpose.getFirst());
        }
    }

    private List<DomainKey> plus(DomainKey key) {
        return Stream.concat(records.keys().stream(), Stream.of(key)).toList();
    }

    private DomainKey renewed(Purpose purpose) {
        return made(purpose, newest(purpose).version() + 1);
    }

    private DomainKey made(Purpose purpose, int version) {
        return new DomainKey(purpose, version, now(clock), 0, Key.random(random));
    }

    /** Files tell milliseconds. */
    private static Instant now(Clock clock) {
        return Instant.ofEpochMilli(clock.millis());
    }

    private DomainKey newest(Purpose purpose) {
        return ofPurpose(purpose)
                .max(Comparator.comparingInt(DomainKey::version))
                .orElseThrow(() -> new IllegalStateException("no key for " + purpose));
    }

    private Stream<DomainKey> ofPurpose(Purpose purpose) {
        return records.keys().stream().filter(key -> key.purpose() == purpose);
    }
}

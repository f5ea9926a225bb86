package de.hausbote.vault;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The domain keys, open. Shared by all threads, guarded by its own lock.
 *
 * <p>Counts what each key seals, coarsely: before a key is used it books a million uses in the key file, and what was
 * booked and not used is lost at a restart. At 2^32 booked uses, far below what random nonces allow, the purpose gets a
 * new version of its key by itself; old versions go on opening.
 */
final class KeyRing implements AutoCloseable {
    static final long MOST_USES = 1L << 32;
    static final long BOOKED_AT_ONCE = 1L << 20;

    private final KeyRingFile file;
    private final SecureRandom random;
    private final List<DomainKey> keys;

    /** A key with its version, for one operation. */
    record Versioned(int version, Key key) implements AutoCloseable {
        @Override
        public void close() {
            key.close();
        }
    }

    private KeyRing(KeyRingFile file, SecureRandom random, List<DomainKey> keys) {
        this.file = file;
        this.random = random;
        this.keys = new ArrayList<>(keys);
    }

    /** A key for each purpose. Nothing is kept before {@link #save}. */
    static KeyRing made(KeyRingFile file, SecureRandom random) {
        var ring = new KeyRing(file, random, List.of());
        for (var purpose : Purpose.values()) {
            ring.keys.add(new DomainKey(purpose, 1, 0, Key.random(random)));
        }
        return ring;
    }

    /** The kept keys; a purpose that is younger than the file gets its first key now. */
    static KeyRing opened(KeyRingFile file, SecureRandom random) {
        var ring = new KeyRing(file, random, file.read());
        var grown = false;
        for (var purpose : Purpose.values()) {
            if (ring.newest(purpose).isEmpty()) {
                ring.keys.add(new DomainKey(purpose, 1, 0, Key.random(random)));
                grown = true;
            }
        }
        if (grown) {
            ring.save();
        }
        return ring;
    }

    /** Whether any of the keys has ever sealed anything. */
    synchronized boolean used() {
        return keys.stream().anyMatch(key -> key.booked() > 0);
    }

    synchronized void save() {
        file.write(keys);
    }

    /** The newest key of a purpose, to seal one more value. */
    synchronized Versioned forSealing(Purpose purpose) {
        var key = current(purpose);
        if (key.usesLeft() == 0) {
            key = bookedFurther(key);
        }
        key.countUse();
        return new Versioned(key.version(), key.copy());
    }

    /** The newest key of a purpose, for what is not counted: hashes, and the few keys it wraps. */
    synchronized Versioned current(Purpose.Use use, Purpose purpose) {
        purpose.mustBeFor(use);
        var key = current(purpose);
        return new Versioned(key.version(), key.copy());
    }

    synchronized Optional<Key> version(Purpose purpose, int version) {
        return keys.stream()
                .filter(key -> key.purpose() == purpose && key.version() == version)
                .findFirst()
                .map(DomainKey::copy);
    }

    @Override
    public synchronized void close() {
        keys.forEach(DomainKey::close);
        file.close();
    }

    private DomainKey bookedFurther(DomainKey key) {
        var next = key;
        if (key.booked() + BOOKED_AT_ONCE > MOST_USES) {
            next = new DomainKey(key.purpose(), key.version() + 1, 0, Key.random(random));
            keys.add(next);
        }
        next.book(BOOKED_AT_ONCE);
        save();
        return next;
    }

    private DomainKey current(Purpose purpose) {
        return newest(purpose).orElseThrow(() -> new IllegalStateException("no key for " + purpose));
    }

    private Optional<DomainKey> newest(Purpose purpose) {
        return keys.stream()
                .filter(key -> key.purpose() == purpose)
                .reduce((one, other) -> one.version() > other.version() ? one : other);
    }
}

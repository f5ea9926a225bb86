package de.hausbote.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Makes, wraps and opens the keys of contacts, and remembers the {@value #MOST} used last. Shared by all threads, guarded by its
 * own lock.
 */
final class ContactKeys implements AutoCloseable {
    static final int MOST = 4096;
    private static final String USE = "shard";

    private final Shards shards;
    private final RecordCipher cipher;
    private final SecureRandom random;
    private final SequencedMap<ByteBuffer, Key> remembered = new LinkedHashMap<>(256, 0.75f, true);
    private boolean closed;

    ContactKeys(Shards shards, RecordCipher cipher, SecureRandom random) {
        this.shards = shards;
        this.cipher = cipher;
        this.random = random;
    }

    WrappedKey make(byte[] contact) {
        try (var key = Key.random(random)) {
            return wrapped(contact, random.nextInt(Shards.COUNT), key);
        }
    }

    /** The same key under the newest key of its shard. */
    WrappedKey rewrapped(byte[] contact, WrappedKey old) {
        try (var key = unwrapped(contact, old)) {
            return wrapped(contact, old.shard(), key);
        }
    }

    /** The contact's key, for one operation. */
    synchronized Key open(byte[] contact, WrappedKey wrapped) {
        if (closed) {
            throw new IllegalStateException("the vault is closed");
        }
        var name = name(contact, wrapped);
        var known = remembered.get(name);
        if (known != null) {
            return known.copy();
        }
        var key = unwrapped(contact, wrapped);
        remembered.put(name, key);
        forgetEldest();
        return key.copy();
    }

    /** How many keys lie open in memory. */
    synchronized int remembered() {
        return remembered.size();
    }

    /** Nothing opens from memory alone: what the database has no key for is gone. */
    synchronized void forget() {
        remembered.values().forEach(Key::close);
        remembered.clear();
    }

    @Override
    public synchronized void close() {
        closed = true;
        forget();
        shards.close();
    }

    private WrappedKey wrapped(byte[] contact, int shard, Key key) {
        var version = shards.newest(shard);
        var plain = key.getEncoded();
        try (var wrapping = shards.key(shard, version).orElseThrow()) {
            return new WrappedKey(shard, version, cipher.seal(wrapping, version, USE, place(contact, shard), plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private Key unwrapped(byte[] contact, WrappedKey wrapped) {
        return Key.of(cipher.open(
                version -> shards.key(wrapped.shard(), version),
                USE,
                place(contact, wrapped.shard()),
                wrapped.wrapped()));
    }

    private void forgetEldest() {
        if (remembered.size() > MOST) {
            remembered.pollFirstEntry().getValue().close();
        }
    }

    private static ByteBuffer name(byte[] contact, WrappedKey wrapped) {
        return ByteBuffer.wrap(
                new AssociatedData().add(contact).add(wrapped.encoded()).bytes());
    }

    private static Place place(byte[] contact, int shard) {
        return Place.of("contact_key", "wrapped", contact).contact(contact).with("shard", shard);
    }
}

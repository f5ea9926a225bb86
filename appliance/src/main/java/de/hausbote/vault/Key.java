package de.hausbote.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * A key of 256 bits that is wiped when it is closed. Thread-safe: whoever works with a shared key takes a copy for the
 * one operation, so that a key can be wiped while others are still busy.
 */
final class Key implements SecretKey, AutoCloseable {
    private static final long serialVersionUID = 1L;

    static final int LENGTH = 32;

    private final transient byte[] bytes;
    private transient boolean wiped;

    private Key(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    static Key random(SecureRandom random) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Key(bytes);
    }

    /** The bytes become the key: they are wiped with it. */
    static Key of(byte[] bytes) {
        return new Key(bytes);
    }

    synchronized Key copy() {
        return new Key(getEncoded());
    }

    /** A key for another use, from which this one cannot be told. */
    Key derived(String use) {
        var secret = getEncoded();
        try {
            return new Key(Hkdf.derive(
                    secret, new byte[0], new AssociatedData().add(use).bytes(), LENGTH));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /** A copy, as the cipher expects it; our own callers wipe theirs. */
    @Override
    public synchronized byte[] getEncoded() {
        if (wiped) {
            throw new IllegalStateException("the vault is closed");
        }
        return bytes.clone();
    }

    @Override
    public synchronized void close() {
        Arrays.fill(bytes, (byte) 0);
        wiped = true;
    }

    @Override
    public void destroy() {
        close();
    }

    @Override
    public synchronized boolean isDestroyed() {
        return wiped;
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}

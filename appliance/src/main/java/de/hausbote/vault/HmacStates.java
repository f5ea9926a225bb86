package de.hausbote.vault;

import java.nio.CharBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * What is left of a secret once it was hashed into the two halves of an HMAC-SHA256: enough to verify, too little to
 * know the secret. Immutable.
 */
final class HmacStates {
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] inner;
    private final byte[] outer;

    HmacStates(byte[] inner, byte[] outer) {
        this.inner = inner.clone();
        this.outer = outer.clone();
    }

    static HmacStates of(char[] secret) {
        if (secret.length == 0) {
            throw new IllegalArgumentException("a secret must not be empty");
        }
        var block = block(secret);
        try {
            return new HmacStates(state(block, INNER), state(block, OUTER));
        } finally {
            Arrays.fill(block, (byte) 0);
        }
    }

    byte[] mac(byte[] message) {
        return finished(outer, finished(inner, message));
    }

    byte[] inner() {
        return inner.clone();
    }

    byte[] outer() {
        return outer.clone();
    }

    private static byte[] block(char[] secret) {
        var bytes = Utf8.of(CharBuffer.wrap(secret));
        try {
            return Arrays.copyOf(bytes.length > BLOCK ? Sha256.of(bytes) : bytes, BLOCK);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] state(byte[] block, byte pad) {
        var padded = new byte[BLOCK];
        for (var i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        var digest = new SHA256Digest();
        digest.update(padded, 0, BLOCK);
        Arrays.fill(padded, (byte) 0);
        return digest.getEncodedState();
    }

    private static byte[] finished(byte[] state, byte[] message) {
        var digest = new SHA256Digest(state);
        digest.update(message, 0, message.length);
        var hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}

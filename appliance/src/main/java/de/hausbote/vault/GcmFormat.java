package de.hausbote.vault;

import de.hausbote.vault.SealBrokenException.Check;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Format 1: the mark (1 byte), the key's version (4), a random nonce (12), the bytes sealed by AES-256-GCM, the tag (16).
 * What the seal vouches for beside the bytes is the place, the format, what the key is for, and its version.
 */
final class GcmFormat implements RecordFormat {
    static final byte MARK = 1;

    private static final int HEAD = 1 + Integer.BYTES + Gcm.NONCE;

    /** By how many bytes a sealed value is longer than the plain one. */
    static final int OVERHEAD = HEAD + Gcm.TAG;

    private final SecureRandom random;

    GcmFormat(SecureRandom random) {
        this.random = random;
    }

    @Override
    public byte mark() {
        return MARK;
    }

    @Override
    public byte[] seal(Key key, int version, String use, Place place, byte[] plain) {
        var nonce = new byte[Gcm.NONCE];
        random.nextBytes(nonce);
        var sealed = Gcm.seal(key, nonce, associated(use, version, place), plain);
        return ByteBuffer.allocate(HEAD + sealed.length)
                .put(MARK)
                .putInt(version)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] open(Key key, int version, String use, Place place, byte[] sealed) {
        if (sealed.length < OVERHEAD) {
            throw new SealBrokenException(place.name(), Check.FORMAT);
        }
        var nonce = Arrays.copyOfRange(sealed, HEAD - Gcm.NONCE, HEAD);
        return Gcm.open(key, nonce, associated(use, version, place), sealed, HEAD, sealed.length - HEAD, place.name());
    }

    private static byte[] associated(String use, int version, Place place) {
        return place.associatedData().add(MARK).add(use).add(version).bytes();
    }
}

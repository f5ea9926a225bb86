package de.hausbote.vault;

import de.hausbote.vault.SealBrokenException.Check;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The form of a sealed value, format 1: the format (1 byte), the key's version (4), a random nonce (12), the sealed
 * bytes, the tag (16). What the seal vouches for beside the bytes is the place, the format, what the key is for, and its
 * version.
 */
final class RecordCipher {
    private static final byte FORMAT = 1;
    private static final int HEAD = 1 + Integer.BYTES + Gcm.NONCE;

    /** By how many bytes a sealed value is longer than the plain one. */
    static final int OVERHEAD = HEAD + Gcm.TAG;

    private final SecureRandom random;

    RecordCipher(SecureRandom random) {
        this.random = random;
    }

    byte[] seal(Key key, int version, String use, Place place, byte[] plain) {
        var nonce = new byte[Gcm.NONCE];
        random.nextBytes(nonce);
        var sealed = Gcm.seal(key, nonce, associated(use, version, place), plain);
        return ByteBuffer.allocate(HEAD + sealed.length)
                .put(FORMAT)
                .putInt(version)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @param keys the key of a version, for this one operation; it is wiped afterwards */
    byte[] open(IntFunction<Optional<Key>> keys, String use, Place place, byte[] sealed) {
        if (sealed.length < OVERHEAD || sealed[0] != FORMAT) {
            throw new SealBrokenException(place.name(), Check.FORMAT);
        }
        var version = version(sealed);
        var nonce = Arrays.copyOfRange(sealed, HEAD - Gcm.NONCE, HEAD);
        try (var key =
                keys.apply(version).orElseThrow(() -> new SealBrokenException(place.name(), Check.KEY_VERSION))) {
            var associated = associated(use, version, place);
            return Gcm.open(key, nonce, associated, sealed, HEAD, sealed.length - HEAD, place.name());
        }
    }

    /** Whether a value is written in the newest form under this version of the key. */
    static boolean isNewest(byte[] sealed, int version) {
        return sealed.length >= OVERHEAD && sealed[0] == FORMAT && version(sealed) == version;
    }

    /** The version of the key under which a value was sealed, as the value says. */
    static int version(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt(1);
    }

    private static byte[] associated(String use, int version, Place place) {
        return place.associatedData().add(FORMAT).add(use).add(version).bytes();
    }
}

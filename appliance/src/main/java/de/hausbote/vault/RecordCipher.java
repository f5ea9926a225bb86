package de.hausbote.vault;

import de.hausbote.vault.SealBrokenException.Check;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Seals values in the newest format, and opens them in every format that is known. */
final class RecordCipher {
    private static final int HEAD = 1 + Integer.BYTES;

    /** By how many bytes a sealed value is longer than the plain one. */
    static final int OVERHEAD = GcmFormat.OVERHEAD;

    private final List<RecordFormat> formats;

    RecordCipher(SecureRandom random) {
        this(List.of(new GcmFormat(random)));
    }

    /** @param formats the one that is written first, then those that are only read */
    RecordCipher(List<RecordFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    byte[] seal(Key key, int version, String use, Place place, byte[] plain) {
        return formats.getFirst().seal(key, version, use, place, plain);
    }

    /** @param keys the key of a version, for this one operation; it is wiped afterwards */
    byte[] open(IntFunction<Optional<Key>> keys, String use, Place place, byte[] sealed) {
        var format = format(sealed).orElseThrow(() -> new SealBrokenException(place.name(), Check.FORMAT));
        var version = version(sealed);
        try (var key =
                keys.apply(version).orElseThrow(() -> new SealBrokenException(place.name(), Check.KEY_VERSION))) {
            return format.open(key, version, use, place, sealed);
        }
    }

    /** Whether a value is written in the newest format under this version of the key. */
    boolean isNewest(byte[] sealed, int version) {
        return format(sealed).filter(formats.getFirst()::equals).isPresent() && version(sealed) == version;
    }

    /** The version of the key under which a value was sealed, as the value says. */
    static int version(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt(1);
    }

    private Optional<RecordFormat> format(byte[] sealed) {
        return formats.stream()
                .filter(format -> sealed.length >= HEAD && sealed[0] == format.mark())
                .findFirst();
    }
}

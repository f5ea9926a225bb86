package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Seals and opens values under one key that stays in the vault. Thread-safe; of no use once the vault is closed. */
public sealed interface Seal permits ContactSeal, DomainSeal {

    byte[] seal(Place place, byte[] plain);

    /**
     * The plain bytes; the caller wipes them.
     *
     * @throws SealBrokenException when the value was not sealed in this place under this key
     */
    byte[] open(Place place, byte[] sealed);

    /** Whether a value is sealed under the newest version of the key, in the newest format. */
    boolean isNewest(byte[] sealed);

    /**
     * The same value under the newest version of the key, in the newest format.
     *
     * @throws SealBrokenException when it does not open
     */
    default byte[] resealed(Place place, byte[] sealed) {
        var plain = open(place, sealed);
        try {
            return seal(place, plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    default byte[] sealText(Place place, String plain) {
        var bytes = plain.getBytes(UTF_8);
        try {
            return seal(place, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    default String openText(Place place, byte[] sealed) {
        var bytes = open(place, sealed);
        try {
            return new String(bytes, UTF_8);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}

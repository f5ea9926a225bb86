package de.hausbote.vault;

import java.security.SecureRandom;

/** The random number of one house; files of one house do not fit into another. */
final class HouseId {
    static final int LENGTH = 16;

    private final byte[] bytes;

    HouseId(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static HouseId random(SecureRandom random) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new HouseId(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }
}

package de.hausbote.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/** The random number of one house; files of one house do not fit into another. Immutable. */
public final class HouseId {
    public static final int LENGTH = 16;

    private final byte[] bytes;

    public HouseId(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("the number of a house has " + LENGTH + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    public static HouseId random(SecureRandom random) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new HouseId(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The first bytes of its hash: enough to tell houses apart, on paper too. */
    public byte[] tag(int length) {
        return Arrays.copyOf(Sha256.of(bytes), length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HouseId that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}

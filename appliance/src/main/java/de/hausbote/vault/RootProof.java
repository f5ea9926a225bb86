package de.hausbote.vault;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Tells root keys of a house apart without being one: a keyed hash of the house's number. It stands in the head of
 * {@code vault/keys}, so that whoever has a root key learns whether it fits before anything is opened. Immutable.
 */
public final class RootProof {
    public static final int LENGTH = 32;

    private final HouseId house;
    private final byte[] bytes;

    public RootProof(HouseId house, byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a proof has " + LENGTH + " bytes, not " + bytes.length);
        }
        this.house = house;
        this.bytes = bytes.clone();
    }

    /**
     * The proof of the root key that opens this vault; the vault may be open, or locked.
     *
     * @throws VaultRefusedException when the vault is missing, damaged, or open to others
     */
    public static RootProof in(VaultSettings settings) {
        return KeyRingFile.proofIn(new Founding(settings).checked());
    }

    public HouseId house() {
        return house;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RootProof that && house.equals(that.house) && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}

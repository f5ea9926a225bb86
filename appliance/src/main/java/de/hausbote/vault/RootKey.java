package de.hausbote.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/** The root key in memory, from whatever it came. What it is, nobody outside the vault learns. */
public final class RootKey implements AutoCloseable {
    private final Key key;

    RootKey(Key key) {
        this.key = key;
    }

    public static RootKey random(SecureRandom random) {
        return new RootKey(Key.random(random));
    }

    /**
     * The key in a file that belongs to the user of the service alone.
     *
     * @throws VaultRefusedException when it is missing, open to others, or no key
     */
    public static RootKey ofKeyFile(Path file) {
        return new RootKey(new KeyFile(file).read());
    }

    /**
     * What these parts make together. Too few of them, or parts of different keys, make a key too, and a wrong one: ask
     * whether it {@link #fits}.
     *
     * @param parts stay the caller's, who wipes them
     * @throws IllegalArgumentException when a part is none, or there twice
     */
    public static RootKey combined(List<byte[]> parts) {
        return new RootKey(Parts.combined(parts));
    }

    /**
     * Divides the key: any {@code threshold} of the parts make it again, fewer tell nothing about it. With a threshold of
     * one, each part is the key.
     *
     * @return {@code count} parts: the number of the part, from 1 on (1 byte), and what is secret of it (32); the caller
     *     wipes them
     */
    public List<byte[]> split(int threshold, int count, SecureRandom random) {
        return Parts.split(key, threshold, count, random);
    }

    /** By what this key is known in a house. */
    public RootProof proof(HouseId house) {
        return new RootProof(house, KeyRingFile.proof(key, house));
    }

    /** Whether this is the key of the vault with that proof. Nothing is opened. */
    public boolean fits(RootProof proof) {
        return proof(proof.house()).equals(proof);
    }

    Key key() {
        return key;
    }

    @Override
    public void close() {
        key.close();
    }
}

package de.hausbote.custody;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Tells what was typed or copied wrongly. It protects against accidents; against people the seals do. */
final class Checksum {
    static final int LENGTH = 32;

    private Checksum() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 does not work here", e);
        }
    }

    /** Whether this is the sum, or the beginning of it. */
    static boolean fits(byte[] bytes, byte[] sum) {
        return Arrays.equals(Arrays.copyOf(of(bytes), sum.length), sum);
    }
}

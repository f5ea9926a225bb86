package de.hausbote.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, where a hash needs no key. */
public final class Sha256 {

    private Sha256() {}

    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 does not work here", e);
        }
    }
}

package de.hausbote.simulator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A picture, document or sound on its way.
 *
 * @param name of the file, or empty
 * @param type media type as its sender claims it
 */
public record MediaFile(String name, String type, byte[] bytes) {

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "MediaFile[" + bytes.length + " bytes]";
    }
}

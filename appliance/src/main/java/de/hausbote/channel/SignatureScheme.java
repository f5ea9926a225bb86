package de.hausbote.channel;

/**
 * How a messenger signs its webhooks.
 *
 * @param header the one header that carries the signature
 * @param prefix what stands before the signature in the header
 * @param algorithm what the signature is made of
 */
public record SignatureScheme(String header, String prefix, Algorithm algorithm) {
    /** The ways of signing that the vault verifies. */
    public enum Algorithm {
        /** Keyed hash of the raw body under a secret of the app, in hexadecimal digits. */
        HMAC_SHA256_HEX
    }
}

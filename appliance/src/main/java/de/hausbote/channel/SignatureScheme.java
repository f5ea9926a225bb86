package de.hausbote.channel;

/**
 * How a provider proves that a webhook is its own.
 *
 * @param header the one header that carries the proof
 * @param prefix what stands before the proof in the header
 * @param algorithm what the proof is made of
 */
public record SignatureScheme(String header, String prefix, Algorithm algorithm) {
    /** The ways of proving that the vault verifies. */
    public enum Algorithm {
        /** Keyed hash of the raw body under a secret of the app, in hexadecimal digits. */
        HMAC_SHA256_HEX,
        /**
         * A secret word of ours that the provider repeats with every webhook. Says who sent it, not that nobody changed
         * it on the way; and there is no question before the first webhook.
         */
        STATIC_WORD
    }
}

package de.hausbote.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.message.Id;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A wording that people are shown, in one language. A change of it is another version; what is written is never changed.
 *
 * @param language two letters
 * @param version counts from 1 within purpose and language
 * @param notice the version of the privacy notice that it was shown with, at most 32 characters, or empty
 * @param words at most 4,000 characters
 */
public record ConsentText(
        Id id, ConsentPurpose purpose, String language, int version, String notice, String words, Instant since) {

    /** Of everything that says what was shown, so that a changed row is not taken for the one that was shown. */
    String hash() {
        var whole = String.join(
                "\u0000", purpose.kind().name(), purpose.topic(), language, Integer.toString(version), notice, words);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    /** Whether it still says what this entry says it did. */
    public boolean sameAs(ConsentEntry.Wording wording) {
        return id.equals(wording.text()) && hash().equals(wording.hash());
    }
}

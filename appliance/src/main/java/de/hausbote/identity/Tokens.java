package de.hausbote.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.vault.Purpose;
import de.hausbote.vault.Vault;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes codes and session tokens, and the keyed hashes under which they are kept. Thread-safe. */
final class Tokens {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 5;
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random;
    private final Vault vault;

    Tokens(Foundation foundation) {
        this.random = foundation.random();
        this.vault = foundation.vault();
    }

    /** 256 random bits, fit for a cookie. */
    String session() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    /** 100 random bits that a person can read aloud and type: four groups of five characters. */
    String code() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> IntStream.range(0, GROUP_LENGTH)
                        .mapToObj(place -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    byte[] sessionBlind(String token) {
        return keyed("session", token).getFirst();
    }

    /** All under which the session may be found while hashes are being renewed. */
    List<byte[]> sessionBlinds(String token) {
        return keyed("session", token);
    }

    /** The second token of a session, which a page has to read and send back; it follows from the first. */
    String proof(String token) {
        return proofs(token).getFirst();
    }

    /** All that a page may have read. */
    List<String> proofs(String token) {
        return keyed("proof", token).stream().map(Tokens::encoded).toList();
    }

    /** A code counts however it was typed: case, gaps and letters that look like digits do not matter. */
    byte[] codeBlind(String typed) {
        return codeBlinds(typed).getFirst();
    }

    List<byte[]> codeBlinds(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0');
        return keyed("code", plain.replace('I', '1').replace('L', '1'));
    }

    private List<byte[]> keyed(String kind, String value) {
        return vault.allKeyed(Purpose.SESSION, (kind + ":" + value).getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

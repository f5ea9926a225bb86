package de.hausbote.vault;

import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** An Argon2id hash with its cost and salt, in the PHC form {@code $argon2id$v=19$m=65536,t=3,p=1$salt$hash}. */
final class PasswordHash {
    static final int SALT = 16;

    private static final int HASH = 32;
    private static final int LONGEST = 256;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{43,86})");

    private final PasswordCost cost;
    private final byte[] salt;
    private final byte[] hash;

    PasswordHash(PasswordCost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    static PasswordHash of(char[] password, PasswordCost cost, byte[] salt) {
        return new PasswordHash(cost, salt, computed(password, cost, salt, HASH));
    }

    static PasswordHash parsed(String text) {
        var form = FORM.matcher(text.length() > LONGEST ? "" : text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash in the PHC form");
        }
        var cost = new PasswordCost(number(form.group(1)), number(form.group(2)), number(form.group(3)));
        var base64 = Base64.getDecoder();
        return new PasswordHash(cost, base64.decode(form.group(4)), base64.decode(form.group(5)));
    }

    boolean isOf(char[] password) {
        return MessageDigest.isEqual(computed(password, cost, salt, hash.length), hash);
    }

    PasswordCost cost() {
        return cost;
    }

    String text() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memory() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** What the password derives at this cost; also a key, where that is wanted. */
    static byte[] computed(char[] password, PasswordCost cost, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        var hash = new byte[length];
        var bytes = bytes(password);
        generator.generateBytes(bytes, hash);
        Arrays.fill(bytes, (byte) 0);
        return hash;
    }

    /** The same letters give the same bytes, whichever way the keyboard composes them. */
    private static byte[] bytes(char[] password) {
        var letters = CharBuffer.wrap(password);
        var composed = Normalizer.isNormalized(letters, Normalizer.Form.NFC)
                ? letters
                : CharBuffer.wrap(Normalizer.normalize(letters, Normalizer.Form.NFC));
        return Utf8.of(composed);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}

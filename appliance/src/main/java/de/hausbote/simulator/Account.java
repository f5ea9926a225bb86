package de.hausbote.simulator;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The business account that the simulator gives out: everything an appliance needs to connect.
 *
 * @param displayNumber digits of the business number, without plus
 */
public record Account(
        String phoneNumberId,
        String displayNumber,
        String wabaId,
        String accessToken,
        String appSecret,
        String verifyToken,
        String name) {
    /** From the range that the German regulator keeps free for stories. */
    private static final String NUMBER = "493023125077";

    static Account random() {
        var random = new SecureRandom();
        return new Account(
                digits(random, 15),
                NUMBER,
                digits(random, 15),
                "EAA" + hex(random, 48),
                hex(random, 16),
                hex(random, 12),
                "Hausbote Praxis");
    }

    private static String digits(SecureRandom random, int length) {
        return "1"
                + random.ints(length - 1L, '0', '9' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    private static String hex(SecureRandom random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Account[redacted]";
    }
}

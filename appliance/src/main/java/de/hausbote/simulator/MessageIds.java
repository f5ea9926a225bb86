package de.hausbote.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** Message ids in the provider's form: the customer's number in clear inside base64, which is why nobody may log them. */
final class MessageIds {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int INBOUND = 0x12;
    private static final int OUTBOUND = 0x11;

    private final SecureRandom random = new SecureRandom();

    String inbound(Person from) {
        return id(digits(from), INBOUND, 10);
    }

    String outbound(String to) {
        return id(to, OUTBOUND, 9);
    }

    private static String digits(Person person) {
        return person.hasPhone() ? person.phone() : person.userId().replaceAll("[^0-9]", "");
    }

    private String id(String digits, int direction, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        var unique = HEX.formatHex(bytes).toUpperCase(Locale.ROOT);
        var packed = new ByteArrayOutputStream();
        put(packed, 0x1C, 0x18, digits.length());
        packed.writeBytes(digits.getBytes(StandardCharsets.US_ASCII));
        put(packed, 0x15, 0x02, 0x00, direction, 0x18, unique.length());
        packed.writeBytes(unique.getBytes(StandardCharsets.US_ASCII));
        put(packed, 0);
        return "wamid." + Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    private static void put(ByteArrayOutputStream packed, int... values) {
        for (var value : values) {
            packed.write(value);
        }
    }
}

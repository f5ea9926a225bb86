package de.hausbote.channel.whatsapp;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** The hash of a file as the provider tells it: base64 in webhooks, hexadecimal when asked; shortened ones are of no use. */
final class FileHash {
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{43}=");

    private FileHash() {}

    /** Lower-case hexadecimal digits, or empty. */
    static String normalised(String told) {
        if (HEX.matcher(told).matches()) {
            return told.toLowerCase(Locale.ROOT);
        }
        return BASE64.matcher(told).matches() ? HexFormat.of().formatHex(decoded(told)) : "";
    }

    private static byte[] decoded(String told) {
        return Base64.getDecoder().decode(told);
    }
}

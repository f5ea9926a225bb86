package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Words that come from nowhere else, one for each field that is filled, and the eyes that find them again: as they are,
 * and below two layers of base64, hexadecimal, percent signs, gzip and zlib.
 */
final class Canaries {
    private static final Pattern WORD = Pattern.compile("kanarie([a-j]{6})", Pattern.CASE_INSENSITIVE);
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){8,}");
    private static final Pattern PERCENT = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final int LAYERS = 2;
    private static final int MOST = 1 << 22;

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** A new word for this field. */
    String in(String field) {
        var number = "%06d".formatted(fields.size());
        var word = new StringBuilder("Kanarie");
        number.chars().forEach(digit -> word.append((char) (digit - '0' + 'a')));
        fields.put(word.toString(), field);
        return word.toString();
    }

    int count() {
        return fields.size();
    }

    /** The fields that were filled at least once. */
    Set<String> fields() {
        return new TreeSet<>(fields.values());
    }

    String field(String word) {
        return fields.getOrDefault(word, "unknown");
    }

    /** Every word in these bytes, however it hides. */
    static Set<String> found(byte[] bytes) {
        var words = new TreeSet<String>();
        look(new String(bytes, ISO_8859_1), LAYERS, words);
        return words;
    }

    private static void look(String text, int layers, Set<String> words) {
        WORD.matcher(text)
                .results()
                .forEach(hit -> words.add("Kanarie" + hit.group(1).toLowerCase(Locale.ROOT)));
        if (layers == 0) {
            return;
        }
        var below = layers - 1;
        BASE64.matcher(text).results().forEach(run -> base64(run.group(), below, words));
        HEX.matcher(text).results().forEach(run -> look(hex(run.group()), below, words));
        if (text.indexOf('%') >= 0) {
            look(PERCENT.matcher(text).replaceAll(sign -> quoted(hex(sign.group(1)))), below, words);
        }
        unpacked(text, below, words);
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$");
    }

    private static String hex(String digits) {
        return new String(HexFormat.of().parseHex(digits), ISO_8859_1);
    }

    /** A run may begin anywhere in the text around it, so each of the four places is tried. */
    private static void base64(String run, int layers, Set<String> words) {
        var plain = run.replace('-', '+').replace('_', '/');
        for (var from = 0; from < 4; from++) {
            var rest = plain.substring(from);
            var whole = rest.substring(0, rest.length() - (rest.length() % 4 == 1 ? 1 : 0));
            look(new String(Base64.getDecoder().decode(whole.getBytes(US_ASCII)), ISO_8859_1), layers, words);
        }
    }

    private static void unpacked(String text, int layers, Set<String> words) {
        for (var at = text.indexOf("\u001f\u008b\b"); at >= 0; at = text.indexOf("\u001f\u008b\b", at + 1)) {
            inflated(text.substring(at), layers, words, GZIPInputStream::new);
        }
        for (var at = text.indexOf('x'); at >= 0; at = text.indexOf('x', at + 1)) {
            var next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
            if (next == 0x01 || next == 0x5e || next == 0x9c || next == 0xda) {
                inflated(text.substring(at), layers, words, InflaterInputStream::new);
            }
        }
    }

    private static void inflated(String packed, int layers, Set<String> words, Unpacking unpacking) {
        var plain = new byte[MOST];
        var length = 0;
        try (var in = unpacking.of(new ByteArrayInputStream(packed.getBytes(ISO_8859_1)))) {
            for (var more = 0; more >= 0 && length < MOST; more = in.read(plain, length, MOST - length)) {
                length += more;
            }
        } catch (IOException ended) {
            // What came before it is looked at.
        }
        if (length > 0) {
            look(new String(plain, 0, length, ISO_8859_1), layers, words);
        }
    }

    /** How packed bytes become plain. */
    @FunctionalInterface
    private interface Unpacking {
        InputStream of(InputStream packed) throws IOException;
    }
}

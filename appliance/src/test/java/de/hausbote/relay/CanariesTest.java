package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The eyes of the wire test see: a test that finds nothing would prove nothing. */
class CanariesTest {
    private final Canaries canaries = new Canaries();
    private final String word = canaries.in("a field");
    private final byte[] text = ("ü " + word + " \u0000 behind").getBytes(UTF_8);

    @Test
    void aWordIsFoundInEveryFormInWhichBytesHide() throws IOException {
        finds(text);
        finds(("before" + word.toUpperCase(java.util.Locale.ROOT) + "behind").getBytes(UTF_8));
        finds(("x=" + Base64.getEncoder().encodeToString(text)).getBytes(UTF_8));
        finds(("abc" + Base64.getUrlEncoder().encodeToString(text)).getBytes(UTF_8));
        finds(("0x" + HexFormat.of().formatHex(text)).getBytes(UTF_8));
        finds(URLEncoder.encode("%" + word.charAt(0) + word.substring(1), UTF_8).getBytes(UTF_8));
        finds(percent(word).getBytes(UTF_8));
        finds(packed(new ByteArrayOutputStream()));
        finds(("in a letter: " + Base64.getEncoder().encodeToString(packed(new ByteArrayOutputStream())))
                .getBytes(ISO_8859_1));
        finds(deflated());
        finds(Base64.getEncoder().encode(HexFormat.of().formatHex(text).getBytes(UTF_8)));
    }

    @Test
    void noTwoWordsAreAlikeAndEachKnowsItsField() {
        var another = canaries.in("another field");

        assertEquals(2, canaries.count());
        assertEquals("another field", canaries.field(another));
        assertEquals(Set.of("a field", "another field"), canaries.fields());
        assertEquals(Set.of(word, another), Canaries.found((word + another).getBytes(UTF_8)));
        assertEquals(Set.of(), Canaries.found("Ein Kanarienvogel".getBytes(UTF_8)));
    }

    private void finds(byte[] bytes) {
        assertEquals(Set.of(word), Canaries.found(bytes));
    }

    private static String percent(String text) {
        var all = new StringBuilder();
        text.chars().forEach(sign -> all.append("%%%02X".formatted(sign)));
        return all.toString();
    }

    private byte[] packed(ByteArrayOutputStream bytes) throws IOException {
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        }
        return bytes.toByteArray();
    }

    private byte[] deflated() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("stream\n".getBytes(UTF_8));
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(text);
        }
        return bytes.toByteArray();
    }
}

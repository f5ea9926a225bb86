package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/** A PNG (ISO 15948) of those chunks alone that say how it looks; what stands behind its end goes. */
final class PngScrub {
    private static final int SIGNATURE = 8;
    /** Length, name and sum of a chunk. */
    private static final int FRAME = 12;

    private static final Set<String> LOOKS = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "hIST",
            "sPLT", "acTL", "fcTL", "fdAT", "cICP", "mDCV", "cLLI");

    private PngScrub() {}

    static byte[] of(byte[] bytes) {
        var picture = ByteBuffer.wrap(bytes);
        var clean = new ByteArrayOutputStream(bytes.length);
        clean.write(bytes, 0, SIGNATURE);
        var name = "";
        for (var at = SIGNATURE; !name.equals("IEND"); ) {
            var length = Math.addExact(picture.getInt(at), FRAME);
            var chunk = Bytes.part(picture, at, Math.max(FRAME, length));
            name = new String(chunk, 4, 4, ISO_8859_1);
            if (LOOKS.contains(name)) {
                clean.writeBytes(chunk);
            }
            at += chunk.length;
        }
        return clean.toByteArray();
    }
}

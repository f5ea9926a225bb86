package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** A WebP (RFC 9649) of those chunks alone that say how it looks. */
final class WebpScrub {
    private static final int HEAD = 12;
    private static final int CHUNK = 8;
    private static final int EXIF_AND_XMP = 0x0c;
    private static final Set<String> LOOKS = Set.of("VP8 ", "VP8L", "VP8X", "ANIM", "ANMF", "ALPH", "ICCP");

    private WebpScrub() {}

    static byte[] of(byte[] bytes) {
        var picture = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var end = Math.min(bytes.length, Math.addExact(picture.getInt(4), 8));
        var clean = new ByteArrayOutputStream(bytes.length);
        clean.write(bytes, 0, HEAD);
        for (var at = HEAD; at < end; ) {
            var size = picture.getInt(at + 4);
            var chunk = Bytes.part(picture, at, Math.max(CHUNK, Math.addExact(CHUNK, Math.addExact(size, size & 1))));
            var name = new String(chunk, 0, 4, ISO_8859_1);
            if (name.equals("VP8X")) {
                chunk[CHUNK] &= (byte) ~EXIF_AND_XMP;
            }
            if (LOOKS.contains(name)) {
                clean.writeBytes(chunk);
            }
            at += chunk.length;
        }
        if (clean.size() == HEAD) {
            throw new UncleanException(Why.MALFORMED);
        }
        return sized(clean.toByteArray());
    }

    private static byte[] sized(byte[] picture) {
        ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN).putInt(4, picture.length - 8);
        return picture;
    }
}

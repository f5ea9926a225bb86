package de.hausbote.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;

/** A WebP (RFC 9649) of those chunks alone that say how it looks. */
final class WebpScrub {
    private static final int HEAD = 12;
    private static final int CHUNK = 8;
    private static final int FEATURES = 10;
    private static final int PROFILE = 0x20;
    private static final int EXIF_AND_XMP = 0x0c;
    private static final int OF_A_FRAME = 16;
    private static final Set<String> PIXELS = Set.of("VP8 ", "VP8L", "ALPH");
    private static final Set<String> ALL = Set.of("VP8 ", "VP8L", "ALPH", "VP8X", "ICCP", "ANIM", "ANMF");

    private final ByteBuffer picture;
    private final ByteArrayOutputStream clean;

    private WebpScrub(byte[] bytes) {
        picture = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        clean = new ByteArrayOutputStream(bytes.length);
    }

    static byte[] of(byte[] bytes) {
        var scrub = new WebpScrub(bytes);
        var end = Math.min(bytes.length, Math.addExact(scrub.picture.getInt(4), 8));
        scrub.clean.writeBytes(Bytes.part(scrub.picture, 0, HEAD));
        scrub.chunks(HEAD, end, ALL, scrub.clean);
        Bytes.require(scrub.clean.size() > HEAD + CHUNK);
        return scrub.sized();
    }

    private void chunks(int from, int end, Set<String> known, ByteArrayOutputStream to) {
        for (var at = from; at < end; ) {
            var size = picture.getInt(at + 4);
            Bytes.require(size >= 0 && size <= end - at - CHUNK);
            var name = Bytes.words(picture, at, 4);
            if (known.contains(name)) {
                chunk(name, at + CHUNK, size, to);
            }
            at = Math.addExact(at, CHUNK + size + (size & 1));
        }
    }

    private void chunk(String name, int at, int size, ByteArrayOutputStream to) {
        if (PIXELS.contains(name)) {
            put(name, Bytes.part(picture, at, size), to);
        } else if (name.equals("VP8X")) {
            var features = Bytes.part(picture, at, FEATURES);
            features[0] &= (byte) ~(EXIF_AND_XMP | PROFILE);
            put(name, features, to);
        } else if (name.equals("ICCP")) {
            ColourProfile.clean(Bytes.part(picture, at, size)).ifPresent(profile -> profile(profile, to));
        } else if (name.equals("ANIM")) {
            put(name, Bytes.part(picture, at, 6), to);
        } else {
            frame(at, size);
        }
    }

    /** The features before it say that it is there. */
    private void profile(byte[] profile, ByteArrayOutputStream to) {
        var before = to.toByteArray();
        if (before.length == HEAD + CHUNK + FEATURES) {
            before[HEAD + CHUNK] |= PROFILE;
            to.reset();
            to.writeBytes(before);
            put("ICCP", profile, to);
        }
    }

    /** One picture of several, with chunks of its own. */
    private void frame(int at, int size) {
        var frame = new ByteArrayOutputStream(size);
        frame.writeBytes(Bytes.part(picture, at, OF_A_FRAME));
        chunks(at + OF_A_FRAME, at + size, PIXELS, frame);
        put("ANMF", frame.toByteArray(), clean);
    }

    private static void put(String name, byte[] content, ByteArrayOutputStream to) {
        to.writeBytes(ByteBuffer.allocate(CHUNK)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Bytes.of(name))
                .putInt(content.length)
                .array());
        to.writeBytes(Arrays.copyOf(content, content.length + (content.length & 1)));
    }

    private byte[] sized() {
        var whole = clean.toByteArray();
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, whole.length - 8);
        return whole;
    }
}

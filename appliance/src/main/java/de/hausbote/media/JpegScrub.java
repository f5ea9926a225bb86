package de.hausbote.media;

import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * A JPEG (ITU-T T.81) without what cameras and programs write about it. Its resolution, its colours and the side that is
 * up are written anew; what stands behind the end of the picture goes.
 */
final class JpegScrub {
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;
    private static final int RESERVED = 0xc8;
    private static final int RESOLUTION = 0xe0;
    private static final int CAMERA = 0xe1;
    private static final int COLOURS = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int TABLES = 0xdb;
    private static final int LINES = 0xdc;
    private static final int RESTARTS = 0xdd;
    private static final int ORIENTATION = 0x0112;
    private static final int LONGEST = 65_000;
    private static final String PROFILE = "ICC_PROFILE\0";
    /** Behind its name a piece of a profile says which of how many it is. */
    private static final int PIECE = PROFILE.length() + 2;

    private final ByteBuffer picture;
    private final ByteArrayOutputStream coded;
    private final ByteArrayOutputStream clean;
    private final TreeMap<Integer, byte[]> profile = new TreeMap<>();
    private byte[] resolution = {};
    private byte[] adobe = {};
    private int side;
    private int at = 2;

    private JpegScrub(byte[] bytes) {
        picture = ByteBuffer.wrap(bytes);
        coded = new ByteArrayOutputStream(bytes.length);
        clean = new ByteArrayOutputStream();
    }

    static byte[] of(byte[] bytes) {
        var scrub = new JpegScrub(bytes);
        Bytes.require((scrub.picture.getShort(0) & 0xffff) == 0xffd8);
        scrub.segments();
        return scrub.written();
    }

    private void segments() {
        for (var marker = marker(); marker != END; marker = marker()) {
            var length = 2 + (picture.getShort(at + 2) & 0xffff);
            Bytes.require(length >= 4);
            segment(marker, Bytes.part(picture, at + 4, length - 4));
            at += length;
            if (marker == SCAN) {
                scan();
            }
        }
    }

    private int marker() {
        Bytes.require((picture.get(at) & 0xff) == 0xff, Why.MALFORMED);
        while ((picture.get(at + 1) & 0xff) == 0xff) {
            at++;
        }
        return picture.get(at + 1) & 0xff;
    }

    private void segment(int marker, byte[] content) {
        if (draws(marker)) {
            put(coded, marker, content);
        } else if (marker == RESOLUTION && begins(content, "JFIF\0")) {
            resolution = Arrays.copyOf(content, 14);
            resolution[12] = 0;
            resolution[13] = 0;
        } else if (marker == CAMERA && side == 0 && begins(content, "Exif\0\0")) {
            side = ExifSide.read(ByteBuffer.wrap(content, 6, content.length - 6).slice(), ORIENTATION);
        } else if (marker == COLOURS && content.length > PIECE && begins(content, PROFILE)) {
            profile.put(content[PROFILE.length()] & 0xff, Arrays.copyOfRange(content, PIECE, content.length));
        } else if (marker == ADOBE && content.length >= 12 && begins(content, "Adobe")) {
            adobe = Arrays.copyOf(content, 12);
        }
    }

    private static boolean draws(int marker) {
        var frame = marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != RESERVED;
        return frame || marker == SCAN || marker == TABLES || marker == LINES || marker == RESTARTS;
    }

    private static boolean begins(byte[] content, String words) {
        return content.length >= words.length()
                && Bytes.words(ByteBuffer.wrap(content), 0, words.length()).equals(words);
    }

    /** Pixels go on to the next marker that is none of theirs. */
    private void scan() {
        var begin = at;
        while ((picture.get(at) & 0xff) != 0xff || isOfScan(picture.get(at + 1) & 0xff)) {
            at++;
        }
        coded.writeBytes(Bytes.part(picture, begin, at - begin));
    }

    private static boolean isOfScan(int marker) {
        return marker == 0 || (marker >= 0xd0 && marker <= 0xd7);
    }

    private byte[] written() {
        clean.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        if (resolution.length > 0) {
            put(clean, RESOLUTION, resolution);
        }
        if (side > 1) {
            put(clean, CAMERA, orientation());
        }
        putProfile();
        if (adobe.length > 0) {
            put(clean, ADOBE, adobe);
        }
        clean.writeBytes(coded.toByteArray());
        clean.writeBytes(new byte[] {(byte) 0xff, (byte) END});
        return clean.toByteArray();
    }

    /** Which side is up is all that is kept of what the camera says. */
    private byte[] orientation() {
        return ByteBuffer.allocate(32)
                .put(Bytes.of("Exif\0\0MM\0*"))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) side)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private void putProfile() {
        var whole = new ByteArrayOutputStream();
        profile.values().forEach(whole::writeBytes);
        var bytes = ColourProfile.clean(whole.toByteArray()).orElse(new byte[0]);
        var count = Math.ceilDiv(bytes.length, LONGEST);
        for (var number = 0; number < count; number++) {
            var part = Arrays.copyOfRange(bytes, number * LONGEST, Math.min(bytes.length, (number + 1) * LONGEST));
            var piece = ByteBuffer.allocate(PIECE + part.length).put(Bytes.of(PROFILE));
            put(
                    clean,
                    COLOURS,
                    piece.put((byte) (number + 1)).put((byte) count).put(part).array());
        }
    }

    private static void put(ByteArrayOutputStream to, int marker, byte[] content) {
        to.write(0xff);
        to.write(marker);
        to.write((content.length + 2) >> 8);
        to.write(content.length + 2);
        to.writeBytes(content);
    }
}

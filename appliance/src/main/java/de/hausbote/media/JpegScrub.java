package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * A JPEG (ITU-T T.81) without what cameras and programs write about it. The colour profile stays, and which side is up;
 * what stands behind the end of the picture goes.
 */
final class JpegScrub {
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int COMMENT = 0xfe;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;
    private static final int JFIF_LENGTH = 18;
    private static final int ORIENTATION = 0x0112;

    private final ByteBuffer picture;
    private final ByteArrayOutputStream clean;
    private int at = 2;

    private JpegScrub(byte[] bytes) {
        picture = ByteBuffer.wrap(bytes);
        clean = new ByteArrayOutputStream(bytes.length);
    }

    static byte[] of(byte[] bytes) {
        var scrub = new JpegScrub(bytes);
        if ((scrub.picture.getShort(0) & 0xffff) != 0xffd8) {
            throw new UncleanException(Why.MALFORMED);
        }
        scrub.copy(0, 2);
        scrub.segments();
        return scrub.clean.toByteArray();
    }

    private void segments() {
        for (var marker = marker(); marker != END; marker = marker()) {
            var length = 2 + (picture.getShort(at + 2) & 0xffff);
            if (length < 4) {
                throw new UncleanException(Why.MALFORMED);
            }
            segment(marker, length);
            at += length;
            if (marker == SCAN) {
                scan();
            }
        }
        copy(at, 2);
    }

    private int marker() {
        if ((picture.get(at) & 0xff) != 0xff) {
            throw new UncleanException(Why.MALFORMED);
        }
        while ((picture.get(at + 1) & 0xff) == 0xff) {
            at++;
        }
        return picture.get(at + 1) & 0xff;
    }

    private void segment(int marker, int length) {
        if (marker == COMMENT) {
            return;
        }
        if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION) {
            copy(at, length);
        } else if (marker == FIRST_APPLICATION && begins(length, "JFIF\0")) {
            resolution();
        } else if (begins(length, "Exif\0\0")) {
            orientation(length);
        } else if (begins(length, "ICC_PROFILE\0") || begins(length, "Adobe")) {
            copy(at, length);
        }
    }

    /** Without the small picture that may hang on it. */
    private void resolution() {
        var segment = new byte[JFIF_LENGTH];
        picture.get(at, segment);
        segment[2] = 0;
        segment[3] = (byte) (JFIF_LENGTH - 2);
        segment[JFIF_LENGTH - 2] = 0;
        segment[JFIF_LENGTH - 1] = 0;
        clean.writeBytes(segment);
    }

    /** Which side is up is all that is kept of what the camera says. */
    private void orientation(int length) {
        var side = ExifSide.read(picture.slice(at + 10, length - 10), ORIENTATION);
        if (side > 1) {
            clean.writeBytes(ByteBuffer.allocate(36)
                    .putShort((short) 0xffe1)
                    .putShort((short) 34)
                    .put("Exif\0\0MM\0*".getBytes(ISO_8859_1))
                    .putInt(8)
                    .putShort((short) 1)
                    .putShort((short) ORIENTATION)
                    .putShort((short) 3)
                    .putInt(1)
                    .putShort((short) side)
                    .putShort((short) 0)
                    .putInt(0)
                    .array());
        }
    }

    private boolean begins(int length, String words) {
        var head = new byte[Math.min(words.length(), length - 4)];
        picture.get(at + 4, head);
        return new String(head, ISO_8859_1).equals(words);
    }

    /** Pixels go on to the next marker that is none of theirs. */
    private void scan() {
        var begin = at;
        while ((picture.get(at) & 0xff) != 0xff || isOfScan(picture.get(at + 1) & 0xff)) {
            at++;
        }
        copy(begin, at - begin);
    }

    private static boolean isOfScan(int marker) {
        return marker == 0 || (marker >= 0xd0 && marker <= 0xd7);
    }

    private void copy(int from, int length) {
        clean.writeBytes(Bytes.part(picture, from, length));
    }
}

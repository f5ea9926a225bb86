package de.hausbote.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * Takes out of a picture what the camera or program wrote about it: place, time, device, previews, comments. Works on the
 * structure of the file alone, decodes no pixel and loses no quality. A file whose structure cannot be followed stays as
 * it is.
 */
final class Scrub {
    private static final int START_OF_SCAN = 0xda;
    private static final int FIRST_APPLICATION = 0xe1;
    private static final int LAST_APPLICATION = 0xef;
    private static final int COLOUR_PROFILE = 0xe2;
    private static final int ADOBE_COLOURS = 0xee;
    private static final int COMMENT = 0xfe;

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_FRAME = 12;
    private static final Set<String> PNG_REMARKS = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

    private Scrub() {}

    static byte[] of(FileType type, byte[] picture) {
        try {
            return switch (type) {
                case JPEG -> jpeg(ByteBuffer.wrap(picture));
                case PNG -> png(ByteBuffer.wrap(picture));
                case MP4,
                        PHONE_VIDEO,
                        M4A,
                        AAC,
                        AMR,
                        MP3,
                        OGG,
                        GIF,
                        WEBP,
                        PDF,
                        TEXT,
                        DOCX,
                        XLSX,
                        PPTX,
                        DOC,
                        XLS,
                        PPT,
                        PROGRAM,
                        UNKNOWN -> picture;
            };
        } catch (IndexOutOfBoundsException cut) {
            return picture;
        }
    }

    /** Copies the segments before the scan one by one; what follows is pixels up to the end. */
    private static byte[] jpeg(ByteBuffer picture) {
        var clean = new ByteArrayOutputStream(picture.capacity());
        copy(picture, 0, 2, clean);
        var at = 2;
        while (marker(picture, at) != START_OF_SCAN) {
            var length = 2 + (picture.getShort(at + 2) & 0xffff);
            if (keeps(marker(picture, at))) {
                copy(picture, at, length, clean);
            }
            at += length;
        }
        copy(picture, at, picture.capacity() - at, clean);
        return clean.toByteArray();
    }

    private static int marker(ByteBuffer picture, int at) {
        return picture.get(at + 1) & 0xff;
    }

    /** How colours are to be read belongs to the picture. */
    private static boolean keeps(int marker) {
        if (marker == COLOUR_PROFILE || marker == ADOBE_COLOURS) {
            return true;
        }
        return marker != COMMENT && (marker < FIRST_APPLICATION || marker > LAST_APPLICATION);
    }

    private static byte[] png(ByteBuffer picture) {
        var clean = new ByteArrayOutputStream(picture.capacity());
        copy(picture, 0, PNG_SIGNATURE, clean);
        var at = PNG_SIGNATURE;
        while (at < picture.capacity()) {
            var length = Math.addExact(picture.getInt(at), PNG_FRAME);
            var name = new String(bytes(picture, at + 4, 4), ISO_8859_1);
            if (!PNG_REMARKS.contains(name)) {
                copy(picture, at, length, clean);
            }
            at = Math.addExact(at, Math.max(length, PNG_FRAME));
        }
        return clean.toByteArray();
    }

    private static void copy(ByteBuffer picture, int at, int length, ByteArrayOutputStream to) {
        to.writeBytes(bytes(picture, at, length));
    }

    private static byte[] bytes(ByteBuffer picture, int at, int length) {
        if (length < 0) {
            throw new IndexOutOfBoundsException("a part of negative length");
        }
        var part = new byte[length];
        picture.get(at, part);
        return part;
    }
}

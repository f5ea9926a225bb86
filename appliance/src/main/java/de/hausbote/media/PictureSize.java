package de.hausbote.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Width and height of a picture, read from its header; no pixel is decoded, for a picture of a stranger may be made to
 * exhaust whoever decodes it.
 */
public record PictureSize(int width, int height) {
    /** What a browser is asked to show at most. */
    private static final long MOST_PIXELS = 50_000_000;

    /** How a picture without a readable header is stored. */
    public static final PictureSize NONE = new PictureSize(0, 0);

    public boolean reasonable() {
        return (long) width * height <= MOST_PIXELS;
    }

    /** Nothing when the header cannot be read or names a picture without pixels. */
    public static Optional<PictureSize> read(FileType type, byte[] head) {
        var bytes = ByteBuffer.wrap(head);
        try {
            return Optional.of(of(type, bytes)).filter(size -> size.width > 0 && size.height > 0);
        } catch (IndexOutOfBoundsException cut) {
            return Optional.empty();
        }
    }

    private static PictureSize of(FileType type, ByteBuffer bytes) {
        return switch (type) {
            case PNG -> new PictureSize(bytes.getInt(16), bytes.getInt(20));
            case GIF -> {
                bytes.order(ByteOrder.LITTLE_ENDIAN);
                yield new PictureSize(word(bytes, 6), word(bytes, 8));
            }
            case WEBP -> webp(bytes.order(ByteOrder.LITTLE_ENDIAN));
            case JPEG -> jpeg(bytes);
            case MP4, PHONE_VIDEO, M4A, AAC, AMR, MP3, OGG -> NONE;
            case PDF, TEXT, DOCX, XLSX, PPTX, DOC, XLS, PPT, PROGRAM, UNKNOWN -> NONE;
        };
    }

    /** The three forms of WebP keep their size in three ways. */
    private static PictureSize webp(ByteBuffer bytes) {
        return switch (bytes.get(15)) {
            case 'X' -> new PictureSize(1 + (bytes.getInt(24) & 0xffffff), 1 + (bytes.getInt(26) >>> 8));
            case 'L' -> {
                var bits = bytes.getInt(21);
                yield new PictureSize(1 + (bits & 0x3fff), 1 + (bits >>> 14 & 0x3fff));
            }
            default -> new PictureSize(word(bytes, 26) & 0x3fff, word(bytes, 28) & 0x3fff);
        };
    }

    /** Walks the segments up to the frame, which knows the size. */
    private static PictureSize jpeg(ByteBuffer bytes) {
        var at = 2;
        while (!frame(bytes.get(at + 1))) {
            at += 2 + word(bytes, at + 2);
        }
        return new PictureSize(word(bytes, at + 7), word(bytes, at + 5));
    }

    private static boolean frame(byte marker) {
        var number = marker & 0xff;
        return number >= 0xc0 && number <= 0xcf && number != 0xc4 && number != 0xc8 && number != 0xcc;
    }

    private static int word(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }
}

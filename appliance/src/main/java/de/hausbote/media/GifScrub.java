package de.hausbote.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/** A GIF (GIF89a) without comments, texts and what programs add; a moving one keeps how often it runs. */
final class GifScrub {
    private static final int HEAD = 13;
    private static final int TABLE = 0x80;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    private static final int END = 0x3b;
    private static final int TIMING = 0xf9;
    private static final int PROGRAM = 0xff;
    private static final int DESCRIPTOR = 10;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private final ByteBuffer picture;
    private final ByteArrayOutputStream clean;
    private int at;

    private GifScrub(byte[] bytes) {
        picture = ByteBuffer.wrap(bytes);
        clean = new ByteArrayOutputStream(bytes.length);
    }

    static byte[] of(byte[] bytes) {
        var scrub = new GifScrub(bytes);
        Bytes.require(Bytes.words(scrub.picture, 0, 4).equals("GIF8"));
        scrub.copyWithTable(HEAD, 10);
        scrub.blocks();
        return scrub.clean.toByteArray();
    }

    private void blocks() {
        for (var kind = next(); kind != END; kind = next()) {
            if (kind == PICTURE) {
                copyWithTable(DESCRIPTOR, DESCRIPTOR - 1);
                copy(1);
                data(true);
            } else {
                Bytes.require(kind == EXTENSION);
                extension(picture.get(at + 1) & 0xff);
            }
        }
        clean.write(END);
    }

    private int next() {
        return picture.get(at) & 0xff;
    }

    /** The table of colours follows when the flags, at this place of the head, say so. */
    private void copyWithTable(int head, int flagsAt) {
        var flags = picture.get(at + flagsAt) & 0xff;
        copy((flags & TABLE) == 0 ? head : head + 3 * (2 << (flags & 7)));
    }

    private void extension(int kind) {
        if (kind == TIMING) {
            copy(2);
            data(true);
            return;
        }
        var loop = kind == PROGRAM && picture.get(at + 2) == 11 && LOOPS.contains(Bytes.words(picture, at + 3, 11));
        if (loop && picture.get(at + 14) == 3) {
            clean.writeBytes(Bytes.part(picture, at, 18));
            clean.write(0);
        }
        at += 2;
        data(false);
    }

    /** Pieces of up to 255 bytes, each after its length, up to one without any. */
    private void data(boolean kept) {
        var begin = at;
        while (picture.get(at) != 0) {
            at += 1 + (picture.get(at) & 0xff);
        }
        at++;
        if (kept) {
            clean.writeBytes(Bytes.part(picture, begin, at - begin));
        }
    }

    private void copy(int length) {
        clean.writeBytes(Bytes.part(picture, at, length));
        at += length;
    }
}

package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** Parts of a file whose length the file itself says. */
final class Bytes {
    private static final int HANDFUL = 8192;

    private Bytes() {}

    /** Nothing is allocated for what is not there. */
    static byte[] part(ByteBuffer file, int at, int length) {
        if (at < 0 || length < 0 || length > file.capacity() - at) {
            throw new UncleanException(Why.MALFORMED);
        }
        var part = new byte[length];
        file.get(at, part);
        return part;
    }

    /** The names in files of boxes and chunks are words of one byte a letter. */
    static String words(ByteBuffer file, int at, int length) {
        return new String(part(file, at, length), ISO_8859_1);
    }

    static byte[] of(String words) {
        return words.getBytes(ISO_8859_1);
    }

    static void require(boolean holds) {
        require(holds, Why.MALFORMED);
    }

    static void require(boolean holds, Why otherwise) {
        if (!holds) {
            throw new UncleanException(otherwise);
        }
    }

    /** Unpacks up to so many bytes; what would become more is refused. */
    static byte[] inflated(byte[] packed, int most) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var unpacked = new ByteArrayOutputStream(packed.length);
            var handful = new byte[HANDFUL];
            while (!inflater.finished()) {
                var count = inflater.inflate(handful);
                require(count > 0 && unpacked.size() + count <= most);
                unpacked.write(handful, 0, count);
            }
            return unpacked.toByteArray();
        } catch (DataFormatException broken) {
            throw new UncleanException(Why.MALFORMED);
        } finally {
            inflater.end();
        }
    }

    static byte[] deflated(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }
}

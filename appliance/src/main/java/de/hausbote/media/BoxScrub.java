package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.hausbote.media.Scrubbed.Why;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * A film or sound in boxes (ISO 14496-12): MP4, M4A, 3GP. What is said about it becomes empty room of the same size, so
 * that everything else stays where it was; times and the names of its makers become zeros.
 */
final class BoxScrub {
    private static final Set<String> HOLDING =
            Set.of("moov", "trak", "mdia", "minf", "stbl", "dinf", "edts", "mvex", "moof", "traf", "tref", "mfra");

    private static final Set<String> PLAYING = Set.of(
            "ftyp", "styp", "mdat", "mvhd", "tkhd", "mdhd", "hdlr", "vmhd", "smhd", "nmhd", "sthd", "dref", "stsd",
            "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco", "co64", "stss", "stsh", "stdp", "sdtp", "sbgp",
            "sgpd", "subs", "elst", "mehd", "trex", "mfhd", "tfhd", "tfdt", "trun", "tfra", "mfro", "sidx", "pdin",
            "iods");

    private static final Set<String> TIMED = Set.of("mvhd", "tkhd", "mdhd");
    private static final int HEAD = 8;
    private static final int DEEPEST = 12;

    private final ByteBuffer film;

    private BoxScrub(byte[] copy) {
        film = ByteBuffer.wrap(copy);
    }

    static byte[] of(byte[] bytes) {
        var copy = bytes.clone();
        new BoxScrub(copy).boxes(0, copy.length, 0);
        return copy;
    }

    private void boxes(int from, int end, int depth) {
        if (depth > DEEPEST) {
            throw new UncleanException(Why.MALFORMED);
        }
        for (var at = from; at < end; ) {
            var size = size(at, end);
            box(at, size, depth);
            at += size;
        }
    }

    /** 0 means to the end, 1 that the size follows in eight bytes. */
    private int size(int at, int end) {
        var said = film.getInt(at) & 0xffffffffL;
        var size = said == 0 ? end - at : said == 1 ? film.getLong(at + HEAD) : said;
        if (size < HEAD || size > end - at) {
            throw new UncleanException(Why.MALFORMED);
        }
        return (int) size;
    }

    private void box(int at, int size, int depth) {
        var name = name(at);
        var head = film.getInt(at) == 1 ? 2 * HEAD : HEAD;
        if (size < head) {
            throw new UncleanException(Why.MALFORMED);
        }
        if (HOLDING.contains(name)) {
            boxes(at + head, at + size, depth + 1);
        } else if (!PLAYING.contains(name)) {
            empty(at, head, size);
        } else if (TIMED.contains(name)) {
            var eight = film.get(at + head) == 1;
            zero(at + head + 4, eight ? 16 : 8);
        } else if (name.equals("hdlr")) {
            zero(at + head + 24, size - head - 24);
        }
    }

    private String name(int at) {
        var name = new byte[4];
        film.get(at + 4, name);
        return new String(name, ISO_8859_1);
    }

    private void empty(int at, int head, int size) {
        film.put(at + 4, "free".getBytes(ISO_8859_1));
        zero(at + head, size - head);
    }

    private void zero(int at, int length) {
        if (length < 0 || length > film.capacity() - at) {
            throw new UncleanException(Why.MALFORMED);
        }
        film.put(at, new byte[length]);
    }
}

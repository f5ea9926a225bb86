package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.hausbote.media.Scrubbed.Why;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a PDF before it is read: packed objects and tables are unpacked by the reader whole, so they are counted
 * here first. Pictures and text of pages stay packed and are not looked at.
 */
final class PdfPacking {
    private static final int LONGEST_DICTIONARY = 8192;
    private static final int HANDFUL = 1 << 16;
    private static final int MOST_RATIO = 100;
    private static final long ALWAYS_ALLOWED = 16L << 20;
    private static final long LARGEST = 128L << 20;
    private static final byte[] STREAM = Bytes.of("stream");

    /** Names may be written in other letters behind a number sign. */
    private static final Pattern UNPACKED = Pattern.compile("/ObjStm|/XRef|/First|#");

    private static final Pattern OTHER_WAY = Pattern.compile(
            "/LZW|/RunLength|/ASCII|/Crypt|/JBIG2|/Filter\\s*\\d"
                    + "|/FlateDecode.*/FlateDecode|/DecodeParms\\s*\\d|/Columns\\s*(?:\\d{6,}|\\d+\\s+\\d+\\s+R)",
            Pattern.DOTALL);

    private final byte[] file;
    private final long most;
    private long unpacked;
    private long looked;
    private int behind;

    private PdfPacking(byte[] file) {
        this.file = file;
        this.most = Math.min(LARGEST, Math.max(ALWAYS_ALLOWED, (long) MOST_RATIO * file.length));
    }

    static void requireReasonable(byte[] file) {
        new PdfPacking(file).streams();
    }

    private void streams() {
        for (var at = next(0); at >= 0; at = next(at + STREAM.length)) {
            var dictionary = dictionary(at);
            if (UNPACKED.matcher(dictionary).find()) {
                Bytes.require(!OTHER_WAY.matcher(dictionary).find(), Why.NO_WAY);
                if (dictionary.contains("/Filter")) {
                    count(begin(at));
                    // They do not lie in each other.
                    Bytes.require(looked <= 2L * file.length);
                }
            }
        }
    }

    /** Not the end of one. */
    private int next(int from) {
        for (var at = from; at <= file.length - STREAM.length; at++) {
            if (file[at] == 's' && isStream(at) && (at == 0 || file[at - 1] != 'd')) {
                return at;
            }
        }
        return -1;
    }

    private boolean isStream(int at) {
        return java.util.Arrays.equals(file, at, at + STREAM.length, STREAM, 0, STREAM.length);
    }

    private String dictionary(int at) {
        var from = Math.max(behind, at - LONGEST_DICTIONARY);
        behind = at;
        var before = new String(file, from, at - from, ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    private int begin(int at) {
        var begin = at + STREAM.length;
        while (begin < file.length && (file[begin] == '\r' || file[begin] == '\n' || file[begin] == ' ')) {
            begin++;
        }
        return begin;
    }

    private void count(int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            var handful = new byte[HANDFUL];
            for (var count = inflater.inflate(handful); count > 0; count = inflater.inflate(handful)) {
                unpacked += count;
                Bytes.require(unpacked <= most, Why.TOO_LARGE);
            }
        } catch (DataFormatException end) {
            // The reader stops there, too.
        } finally {
            looked += inflater.getBytesRead();
            inflater.end();
        }
    }
}

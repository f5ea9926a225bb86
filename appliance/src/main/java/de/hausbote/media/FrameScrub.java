package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.hausbote.media.Scrubbed.Why;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Sound in frames (MP3, AAC) without the tags before and behind them: ID3, APE, Lyrics. */
final class FrameScrub {
    private static final int ID3_HEAD = 10;
    private static final int ID3_OLD = 128;
    private static final int APE_FOOTER = 32;
    private static final int LYRICS_END = 15;

    private final byte[] sound;
    private int from;
    private int to;

    private FrameScrub(byte[] sound) {
        this.sound = sound;
        this.to = sound.length;
    }

    static byte[] of(byte[] bytes) {
        var scrub = new FrameScrub(bytes);
        scrub.head();
        while (scrub.tail()) {
            // One tag may stand before another.
        }
        if (scrub.to - scrub.from < 2 || (bytes[scrub.from] & 0xff) != 0xff || (bytes[scrub.from + 1] & 0xe0) != 0xe0) {
            throw new UncleanException(Why.MALFORMED);
        }
        return Arrays.copyOfRange(bytes, scrub.from, scrub.to);
    }

    private void head() {
        while (is(from, "ID3")) {
            var size = 0;
            for (var digit = 6; digit < ID3_HEAD; digit++) {
                size = (size << 7) | (sound[from + digit] & 0x7f);
            }
            var footer = (sound[from + 5] & 0x10) == 0 ? 0 : ID3_HEAD;
            from = Math.addExact(from, ID3_HEAD + size + footer);
        }
        while (from < to && sound[from] == 0) {
            from++;
        }
    }

    /** Whether there was one. */
    private boolean tail() {
        var before = to;
        if (is(to - ID3_OLD, "TAG")) {
            to -= ID3_OLD;
        } else if (is(to - APE_FOOTER, "APETAGEX")) {
            var footer = ByteBuffer.wrap(sound, to - APE_FOOTER, APE_FOOTER).order(ByteOrder.LITTLE_ENDIAN);
            var size = footer.getInt(to - APE_FOOTER + 12);
            var header = footer.getInt(to - APE_FOOTER + 20) < 0 ? APE_FOOTER : 0;
            to = Math.subtractExact(to, Math.addExact(size, header));
        } else if (is(to - 9, "LYRICS200")) {
            to -= LYRICS_END + Integer.parseInt(new String(sound, to - LYRICS_END, 6, ISO_8859_1));
        }
        if (to < from || to > before) {
            throw new UncleanException(Why.MALFORMED);
        }
        return to < before;
    }

    private boolean is(int at, String words) {
        return at >= from
                && at + words.length() <= to
                && new String(sound, at, words.length(), ISO_8859_1).equals(words);
    }
}

package de.hausbote.media;

import java.io.ByteArrayOutputStream;

/**
 * Sound in frames (MP3, AAC, AMR): the frames alone, whatever stands before, between and behind them. A head is believed
 * when another one follows where it says that its frame ends.
 */
final class FrameScrub {
    private static final byte[] NARROW = Bytes.of("#!AMR\n");
    private static final byte[] WIDE = Bytes.of("#!AMR-WB\n");

    private final byte[] sound;
    private final Frame kind;
    private final ByteArrayOutputStream clean;

    /** How a kind of sound says how long a frame is. */
    interface Frame {
        /** 0 when none begins there. */
        int length(byte[] sound, int at);
    }

    private FrameScrub(byte[] sound, Frame kind) {
        this.sound = sound;
        this.kind = kind;
        this.clean = new ByteArrayOutputStream(sound.length);
    }

    static byte[] mp3(byte[] bytes) {
        return new FrameScrub(bytes, FrameLengths::mp3).frames();
    }

    static byte[] aac(byte[] bytes) {
        return new FrameScrub(bytes, FrameLengths::aac).frames();
    }

    /** Its frames have no mark to be found by: they follow each other from the first one on. */
    static byte[] amr(byte[] bytes) {
        var wide = begins(bytes, WIDE);
        Bytes.require(wide || begins(bytes, NARROW));
        var magic = wide ? WIDE : NARROW;
        var scrub = new FrameScrub(bytes, wide ? FrameLengths::wideAmr : FrameLengths::amr);
        scrub.clean.writeBytes(magic);
        scrub.row(magic.length);
        Bytes.require(scrub.clean.size() > magic.length);
        return scrub.clean.toByteArray();
    }

    private static boolean begins(byte[] bytes, byte[] magic) {
        return bytes.length > magic.length && java.util.Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    private byte[] frames() {
        var at = SoundTags.behind(sound);
        while (at < sound.length) {
            at = believed(at) ? row(at) : at + 1;
        }
        Bytes.require(clean.size() > 0);
        return clean.toByteArray();
    }

    private boolean believed(int at) {
        var length = kind.length(sound, at);
        var next = at + length;
        return length > 0 && (next == sound.length || (next < sound.length && kind.length(sound, next) > 0));
    }

    /** Where the row of whole frames ends. */
    private int row(int from) {
        var at = from;
        for (var length = kind.length(sound, at); length > 0; length = kind.length(sound, at)) {
            if (length > sound.length - at) {
                return sound.length;
            }
            clean.write(sound, at, length);
            at += length;
        }
        return at;
    }
}

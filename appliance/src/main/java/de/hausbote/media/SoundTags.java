package de.hausbote.media;

/** What stands before sound in frames: ID3v2 (id3.org). */
final class SoundTags {
    private static final int HEAD = 10;
    private static final int FLAGS = 5;
    private static final int FOOTER = 0x10;

    private SoundTags() {}

    /** Where sound begins, behind as many tags as there are. */
    static int behind(byte[] sound) {
        var at = 0;
        while (at + HEAD <= sound.length && sound[at] == 'I' && sound[at + 1] == 'D' && sound[at + 2] == '3') {
            at = Math.addExact(at, HEAD + size(sound, at));
        }
        return Math.min(at, sound.length);
    }

    /** How much follows the head of the tag that begins there; seven bits in each byte. */
    static int size(byte[] sound, int at) {
        var size = 0;
        for (var digit = at + FLAGS + 1; digit < at + HEAD; digit++) {
            size = (size << 7) | (sound[digit] & 0x7f);
        }
        return (sound[at + FLAGS] & FOOTER) == 0 ? size : size + HEAD;
    }
}

package de.hausbote.media;

/** How long a frame of sound is, by its head; 0 when there is none. */
final class FrameLengths {
    private static final int[] AMR = {12, 13, 15, 17, 19, 20, 26, 31, 5, -1, -1, -1, -1, -1, -1, 0};
    private static final int[] WIDE_AMR = {17, 23, 32, 36, 40, 46, 50, 58, 60, 5, -1, -1, -1, -1, 0, 0};
    private static final int[] RATES = {44_100, 48_000, 32_000, 0};
    private static final int[] FIRST_KILOBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0};
    private static final int[] LATER_KILOBITS = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0};
    private static final int VERSION_1 = 3;
    private static final int VERSION_2_5 = 0;
    private static final int SHORTEST_AAC = 7;

    private FrameLengths() {}

    /** MPEG audio, layer III (ISO 11172-3, 13818-3). */
    static int mp3(byte[] sound, int at) {
        if (at + 4 > sound.length || (sound[at] & 0xff) != 0xff || (sound[at + 1] & 0xe6) != 0xe2) {
            return 0;
        }
        var version = (sound[at + 1] >> 3) & 3;
        var rate = RATES[(sound[at + 2] >> 2) & 3] >> (version == VERSION_1 ? 0 : version == VERSION_2_5 ? 2 : 1);
        var first = version == VERSION_1;
        var kilobits = (first ? FIRST_KILOBITS : LATER_KILOBITS)[(sound[at + 2] >> 4) & 15];
        if (version == 1 || rate == 0 || kilobits == 0) {
            return 0;
        }
        var padding = (sound[at + 2] >> 1) & 1;
        return (first ? 144_000 : 72_000) * kilobits / rate + padding;
    }

    /** ADTS (ISO 13818-7). */
    static int aac(byte[] sound, int at) {
        if (at + SHORTEST_AAC > sound.length || (sound[at] & 0xff) != 0xff || (sound[at + 1] & 0xf6) != 0xf0) {
            return 0;
        }
        var length = (sound[at + 3] & 3) << 11 | (sound[at + 4] & 0xff) << 3 | (sound[at + 5] & 0xff) >> 5;
        return length < SHORTEST_AAC ? 0 : length;
    }

    /** RFC 4867, 5.3. */
    static int amr(byte[] sound, int at) {
        return amr(AMR, sound, at);
    }

    static int wideAmr(byte[] sound, int at) {
        return amr(WIDE_AMR, sound, at);
    }

    private static int amr(int[] lengths, byte[] sound, int at) {
        if (at >= sound.length || (sound[at] & 0x83) != 0) {
            return 0;
        }
        return 1 + lengths[(sound[at] >> 3) & 15];
    }
}

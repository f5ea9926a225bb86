package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sound in frames and in pages. */
@Tag("REL-10")
class SoundScrubTest {
    private static final String MARK = "GEHEIMNIS";
    private static final byte[] FRAMES = twice(Arrays.copyOf(head("fffb9064010203"), 417));
    private static final byte[] AAC = twice(head("fff1508001bffc010203040506"));

    /** One of each kind, for tests that change them. */
    static List<byte[]> samples() {
        return List.of(
                Films.film(),
                join("ID3\u0004\0\0\0\0\0\u0004abcd".getBytes(ISO_8859_1), FRAMES),
                AAC,
                join("#!AMR\n".getBytes(ISO_8859_1), new byte[13]),
                join(
                        page(0, 2, 7, new byte[] {8}, "OpusHead".getBytes(ISO_8859_1)),
                        page(1, 0, 7, new byte[] {16}, "OpusTags\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1)),
                        page(2, 4, 7, new byte[] {4}, new byte[4])));
    }

    @Test
    void tagsBeforeBetweenAndBehindSoundGo() {
        var id3 = join("ID3\u0004\0\0\0\0\0".getBytes(ISO_8859_1), new byte[] {9}, MARK.getBytes(ISO_8859_1));
        var ape = ("APETAGEX" + MARK + "LYRICSBEGIN" + MARK + "LYRICS200").getBytes(ISO_8859_1);
        var old = Arrays.copyOf(("TAG" + MARK).getBytes(ISO_8859_1), 128);

        for (var type : List.of(FileType.MP3, FileType.AAC)) {
            var two = type == FileType.MP3 ? FRAMES : AAC;

            assertArrayEquals(two, clean(type, join(id3, id3, two, ape, old)));
            assertArrayEquals(join(two, two), clean(type, join(two, old, two)));
            assertArrayEquals(two, clean(type, two));
            assertRefused(type, Why.MALFORMED, id3);
            assertRefused(type, Why.MALFORMED, MARK.getBytes(ISO_8859_1));
        }
    }

    /** Its frames have no mark: what is no frame ends it. */
    @Test
    void behindAnAmrNothingIsLeft() {
        var sound = join("#!AMR\n".getBytes(ISO_8859_1), new byte[13], join(new byte[] {0x0c}, new byte[13]));
        var wide = join("#!AMR-WB\n".getBytes(ISO_8859_1), new byte[18]);

        assertArrayEquals(sound, clean(FileType.AMR, join(sound, "TAG".getBytes(ISO_8859_1), new byte[125])));
        assertArrayEquals(wide, clean(FileType.AMR, join(wide, "TAG".getBytes(ISO_8859_1))));
        assertRefused(FileType.AMR, Why.MALFORMED, "#!AMR\n".getBytes(ISO_8859_1));
        assertRefused(FileType.AMR, Why.MALFORMED, "#!AMR\nTAG".getBytes(ISO_8859_1));
    }

    @Test
    void framesAreAsLongAsTheFormatsSay() {
        assertEquals(417, FrameLengths.mp3(head("fffb9000"), 0), "128 kbit/s, 44.1 kHz");
        assertEquals(418, FrameLengths.mp3(head("fffb9200"), 0), "with padding");
        assertEquals(208, FrameLengths.mp3(head("fff38000"), 0), "64 kbit/s, 22.05 kHz");
        assertEquals(0, FrameLengths.mp3(head("fffb0000"), 0), "without a rate");
        assertEquals(0, FrameLengths.mp3(head("fffbf000"), 0));
        assertEquals(13, FrameLengths.aac(head("fff15080" + "01bffc"), 0));
    }

    private static byte[] head(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }

    @Test
    void aVoiceMessageLosesItsCommentHoweverLongItWas() {
        var head = "OpusHead\u0001\u0001".getBytes(ISO_8859_1);
        var comment = Arrays.copyOf(("OpusTags" + MARK).getBytes(ISO_8859_1), 300);
        var sound = "TOENE".getBytes(ISO_8859_1);
        var voice = join(
                page(0, 2, 7, new byte[] {(byte) head.length}, head),
                page(1, 0, 7, new byte[] {(byte) 255}, Arrays.copyOf(comment, 255)),
                page(2, 1, 7, new byte[] {45}, Arrays.copyOfRange(comment, 255, 300)),
                page(3, 4, 7, new byte[] {(byte) sound.length}, sound));

        var clean = clean(FileType.OGG, voice);

        assertFalse(text(clean).contains(MARK));
        assertEquals(
                text(join(
                        page(0, 2, 1, new byte[] {(byte) head.length}, head),
                        page(1, 0, 1, new byte[] {16}, "OpusTags\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1)),
                        page(2, 4, 1, new byte[] {(byte) sound.length}, sound))),
                text(clean));
    }

    /** The sum of a page that others wrote: what the reference tools put there for these bytes. */
    @Test
    void pagesAreSummedAsTheFormatSays() {
        assertEquals(0, OggScrub.sum(new byte[8]));
        assertEquals(0x04c11db7, OggScrub.sum(new byte[] {1}));
        assertEquals(0x89a1897f, OggScrub.sum("123456789".getBytes(ISO_8859_1)));
    }

    @Test
    @Tag("MED-4")
    void soundOnThePageOfTheCommentOrFromAnotherStreamIsRefused() {
        var head = page(0, 2, 7, new byte[] {8}, "OpusHead".getBytes(ISO_8859_1));
        var comment = "OpusTags\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);
        var both = page(1, 0, 7, new byte[] {16, 4}, join(comment, new byte[4]));
        var alone = page(1, 0, 7, new byte[] {16}, comment);

        assertRefused(FileType.OGG, Why.MALFORMED, join(head, both));
        assertRefused(FileType.OGG, Why.NO_WAY, join(head, alone, page(2, 2, 8, new byte[] {4}, new byte[4])));
        assertRefused(FileType.OGG, Why.MALFORMED, join(head, alone, MARK.getBytes(ISO_8859_1)));
    }

    @Test
    void otherSoundInOggIsRefused() {
        assertRefused(FileType.OGG, Why.NO_WAY, page(0, 2, 7, new byte[] {7}, "\u0001vorbis".getBytes(ISO_8859_1)));
        assertRefused(FileType.OGG, Why.MALFORMED, "OggS".getBytes(ISO_8859_1));
    }

    private static void assertRefused(FileType type, Why why, byte[] bytes) {
        assertEquals(new Scrubbed.Refused(why), Scrubber.of(type, bytes));
    }

    private static byte[] clean(FileType type, byte[] bytes) {
        return assertInstanceOf(Scrubbed.Clean.class, Scrubber.of(type, bytes))
                .content()
                .bytes();
    }

    private static byte[] twice(byte[] frame) {
        return join(frame, frame);
    }

    private static byte[] page(int number, int kind, int serial, byte[] segments, byte[] content) {
        var page = ByteBuffer.allocate(27 + segments.length + content.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(ISO_8859_1))
                .put((byte) 0)
                .put((byte) kind)
                .putLong(0)
                .putInt(serial);
        page.putInt(number).putInt(0).put((byte) segments.length).put(segments).put(content);
        page.putInt(22, OggScrub.sum(page.array()));
        return page.array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

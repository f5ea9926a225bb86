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

/** Films and sound. */
@Tag("REL-10")
class PlayedScrubTest {
    private static final String MARK = "GEHEIMNIS";
    private static final byte[] FRAMES = {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0x64, 1, 2, 3, 4};

    /** One of each kind, for tests that change them. */
    static List<byte[]> samples() {
        return List.of(
                join(box("ftyp", new byte[8]), box("moov", box("udta", new byte[20])), box("mdat", new byte[50])),
                join("ID3\u0004\0\0\0\0\0\u0004abcd".getBytes(ISO_8859_1), FRAMES),
                join(
                        page(0, 2, 7, new byte[] {8}, "OpusHead".getBytes(ISO_8859_1)),
                        page(1, 0, 7, new byte[] {16}, "OpusTags\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1)),
                        page(2, 4, 7, new byte[] {4}, new byte[4])));
    }

    @Test
    void aFilmKeepsItsPicturesWhereTheyWereAndForgetsTheRest() {
        var film = join(
                box("ftyp", "isom\0\0\0\0".getBytes(ISO_8859_1)),
                box(
                        "moov",
                        join(
                                box("mvhd", join(new byte[] {0, 0, 0, 0}, times(), new byte[8])),
                                box(
                                        "trak",
                                        join(
                                                box("tkhd", join(new byte[] {0, 0, 0, 0}, times())),
                                                box(
                                                        "mdia",
                                                        join(
                                                                box("mdhd", join(new byte[] {0, 0, 0, 0}, times())),
                                                                box(
                                                                        "hdlr",
                                                                        join(
                                                                                new byte[24],
                                                                                MARK.getBytes(ISO_8859_1))))))),
                                box("udta", box("©xyz", (MARK + "+52.5+013.4/").getBytes(ISO_8859_1))),
                                box("meta", MARK.getBytes(ISO_8859_1)))),
                box("uuid", MARK.getBytes(ISO_8859_1)),
                box("mdat", "BILDER".getBytes(ISO_8859_1)));

        var clean = clean(FileType.MP4, film);

        assertFalse(text(clean).contains(MARK));
        assertFalse(text(clean).contains("TIME"));
        assertEquals(film.length, clean.length);
        assertEquals(text(film).indexOf("BILDER"), text(clean).indexOf("BILDER"));
    }

    @Test
    void aFilmWhoseBoxesDoNotFitIsRefused() {
        assertRefused(
                FileType.MP4, Why.MALFORMED, join(box("ftyp", new byte[8]), new byte[] {0, 0, 1, 0, 'm', 'o', 'o', 'v'
                }));
        assertRefused(FileType.MP4, Why.MALFORMED, box("moov", box("hdlr", new byte[19])));
        assertRefused(FileType.MP4, Why.MALFORMED, new byte[] {0, 0, 0, 4, 'f', 't', 'y', 'p'});
    }

    @Test
    void tagsBeforeAndBehindSoundGo() {
        var id3 = join("ID3\u0004\0\0\0\0\0".getBytes(ISO_8859_1), new byte[] {9}, MARK.getBytes(ISO_8859_1));
        var ape = join(
                MARK.getBytes(ISO_8859_1),
                ByteBuffer.allocate(32)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put("APETAGEX".getBytes(ISO_8859_1))
                        .putInt(2000)
                        .putInt(32 + MARK.length())
                        .array());
        var old = Arrays.copyOf(("TAG" + MARK).getBytes(ISO_8859_1), 128);

        assertArrayEquals(FRAMES, clean(FileType.MP3, join(id3, FRAMES, ape, old)));
        assertArrayEquals(FRAMES, clean(FileType.MP3, FRAMES));
        assertRefused(FileType.MP3, Why.MALFORMED, id3);
        assertRefused(FileType.MP3, Why.MALFORMED, MARK.getBytes(ISO_8859_1));
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
                        page(0, 2, 7, new byte[] {(byte) head.length}, head),
                        page(1, 0, 7, new byte[] {16}, "OpusTags\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1)),
                        page(2, 4, 7, new byte[] {(byte) sound.length}, sound))),
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

    private static byte[] times() {
        return "TIMETIME".getBytes(ISO_8859_1);
    }

    private static byte[] box(String name, byte[] content) {
        return join(ByteBuffer.allocate(4).putInt(content.length + 8).array(), name.getBytes(ISO_8859_1), content);
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

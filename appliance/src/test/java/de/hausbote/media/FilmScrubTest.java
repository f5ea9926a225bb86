package de.hausbote.media;

import static de.hausbote.media.Films.MARK;
import static de.hausbote.media.Films.box;
import static de.hausbote.media.Films.join;
import static de.hausbote.media.Films.number;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.hausbote.media.Scrubbed.Why;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REL-10")
@Tag("MED-4")
class FilmScrubTest {
    @Test
    void nothingThatIsSaidOfAFilmIsLeft() {
        var clean = text(clean(Films.film()));

        assertFalse(clean.contains(MARK));
        assertFalse(clean.contains("TIME"));
        assertFalse(clean.contains("udta") || clean.contains("ilst") || clean.contains("uuid"));
    }

    /** Cameras and phones write a place for every second into a track of its own. */
    @Test
    void theWayThatTheCameraWentIsGone() {
        var clean = text(clean(Films.film()));

        assertFalse(clean.contains("52.5N"));
        assertEquals(2, clean.split("trak", -1).length - 1);
    }

    @Test
    void whatNoTrackPointsAtIsGone() {
        assertFalse(text(clean(Films.film())).contains("rest"));
    }

    @Test
    void picturesAndSoundStayWhereTheTablesPoint() {
        var film = Films.film();
        var clean = text(clean(film));

        assertEquals(film.length, clean.length());
        assertEquals(text(film).indexOf(Films.PICTURES), clean.indexOf(Films.PICTURES));
        assertEquals(text(film).indexOf(Films.SOUND), clean.indexOf(Films.SOUND));
        assertEquals(text(film).indexOf("stco"), clean.indexOf("stco"));
    }

    @Test
    void cleanedOnceMoreNothingChanges() {
        var clean = clean(Films.film());

        assertArrayEquals(clean, clean(clean));
    }

    @Test
    void whatLiesElsewhereIsRefused() {
        var elsewhere = text(Films.film()).replace("url \0\0\0\1", "url \0\0\0\0");

        assertEquals(refused(Why.NO_WAY), Scrubber.of(FileType.MP4, Films.bytes(elsewhere)));
    }

    @Test
    void aFilmInPiecesWithAWayInItIsRefused() {
        var pieces = join(Films.film(), box("moof", box("mfhd", new byte[8])));

        assertEquals(refused(Why.NO_WAY), Scrubber.of(FileType.MP4, pieces));
    }

    @Test
    void aFilmWhoseBoxesDoNotFitIsRefused() {
        var film = Films.film();
        var broken = List.of(
                new byte[] {0, 0, 0, 4, 'f', 't', 'y', 'p'},
                join(film, new byte[] {0, 0, 1, 0, 'm', 'o', 'o', 'v'}),
                join(film, number(1), Films.bytes("free")),
                box("ftyp", new byte[8]),
                join(box("ftyp", new byte[8]), box("moov", new byte[0]), box("mdat", new byte[0])));

        for (var bytes : broken) {
            assertEquals(refused(Why.MALFORMED), Scrubber.of(FileType.MP4, bytes));
        }
    }

    @Test
    void aCutFilmIsRefused() {
        var film = Films.film();
        var tail = text(film).lastIndexOf("mdat") + 8;

        for (var length = 0; length < tail; length++) {
            assertInstanceOf(Scrubbed.Refused.class, Scrubber.of(FileType.MP4, Arrays.copyOf(film, length)));
        }
    }

    @Test
    void tablesThatPointAnywhereAreRefused() {
        var film = Films.film();
        var places = text(film).indexOf("stco") + 12;
        System.arraycopy(number(Integer.MAX_VALUE), 0, film, places, 4);

        assertEquals(refused(Why.MALFORMED), Scrubber.of(FileType.MP4, film));
    }

    private static Scrubbed refused(Why why) {
        return new Scrubbed.Refused(why);
    }

    private static byte[] clean(byte[] film) {
        return assertInstanceOf(Scrubbed.Clean.class, Scrubber.of(FileType.MP4, film))
                .content()
                .bytes();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}

package de.hausbote.media;

import static de.hausbote.media.Films.bytes;
import static de.hausbote.media.Films.join;
import static de.hausbote.media.Films.number;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REL-10")
class ColourProfileTest {
    private static final String MARK = "GEHEIMNIS";

    @Test
    void whoseScreenItWasIsGoneAndColoursAreTheSame() {
        var clean = ColourProfile.clean(ofAScreen()).orElseThrow();

        assertFalse(new String(clean, ISO_8859_1).contains(MARK));
        assertArrayEquals(colour(ofAScreen()), colour(clean));
    }

    @Test
    void theDayAndTheMakerAreGone() {
        var profile = ofAScreen();
        Arrays.fill(profile, 24, 36, (byte) 9);
        Arrays.fill(profile, 48, 56, (byte) 'M');
        Arrays.fill(profile, 80, 100, (byte) 'M');

        var clean = ByteBuffer.wrap(ColourProfile.clean(profile).orElseThrow());

        assertEquals(2000, clean.getShort(24));
        assertEquals(0, clean.getLong(48));
        assertEquals(0, clean.getLong(80));
    }

    @Test
    void cleanedOnceMoreNothingChanges() {
        var clean = ColourProfile.clean(ofAScreen()).orElseThrow();

        assertArrayEquals(clean, ColourProfile.clean(clean).orElseThrow());
    }

    @Test
    void aTextWhereNumbersBelongMakesItUnreadable() {
        var profile = ofAScreen();
        var white = new String(profile, 0, 400, ISO_8859_1).indexOf("wtpt");
        var at = ByteBuffer.wrap(profile).getInt(white + 4);
        System.arraycopy(bytes("text"), 0, profile, at, 4);

        assertEquals(Optional.empty(), ColourProfile.clean(profile));
    }

    @Test
    @Tag("MED-4")
    void aCutOneIsNone() {
        var whole = ofAScreen();
        for (var length = 0; length < whole.length - 200; length += 13) {
            assertTrue(ColourProfile.clean(Arrays.copyOf(whole, length)).isEmpty(), "at " + length);
        }
    }

    /** The usual colours, and one tag more: what a maker writes of a screen. */
    static byte[] ofAScreen() {
        var usual = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var count = ByteBuffer.wrap(usual).getInt(128);
        var table = 132 + 12 * count;
        var moved = ByteBuffer.wrap(Arrays.copyOfRange(usual, 132, table));
        for (var tag = 0; tag < count; tag++) {
            moved.putInt(12 * tag + 4, moved.getInt(12 * tag + 4) + 12);
        }
        var screen = join(bytes("mmod"), number(usual.length + 12), number(8 + MARK.length()));
        var whole = join(
                Arrays.copyOf(usual, 128),
                number(count + 1),
                moved.array(),
                screen,
                Arrays.copyOfRange(usual, table, usual.length),
                bytes("mmod\0\0\0\0" + MARK));
        ByteBuffer.wrap(whole).putInt(0, whole.length);
        return whole;
    }

    private static float[] colour(byte[] profile) {
        return new ICC_ColorSpace(ICC_Profile.getInstance(profile)).toRGB(new float[] {0.2f, 0.7f, 0.4f});
    }
}

package de.hausbote.media;

import static de.hausbote.media.Pictures.SECRET;
import static de.hausbote.media.Pictures.chunk;
import static de.hausbote.media.Pictures.jpegWithRemarks;
import static de.hausbote.media.Pictures.latin;
import static de.hausbote.media.Pictures.little;
import static de.hausbote.media.Pictures.photo;
import static de.hausbote.media.Pictures.picture;
import static de.hausbote.media.Pictures.pixels;
import static de.hausbote.media.Pictures.pngWithRemarks;
import static de.hausbote.media.Pictures.progressive;
import static de.hausbote.media.Pictures.segment;
import static de.hausbote.media.Pictures.webp;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REL-10")
class PictureScrubTest {
    @Test
    void leaveAJpegWithoutTouchingItsPixels() throws IOException {
        var clean = clean(FileType.JPEG, jpegWithRemarks());

        assertFalse(new String(clean, ISO_8859_1).contains(SECRET));
        assertEquals(pixels(picture("jpg")), pixels(clean));
    }

    @Test
    void leaveAPngWithoutTouchingItsPixels() throws IOException {
        var clean = clean(FileType.PNG, pngWithRemarks());

        assertFalse(new String(clean, ISO_8859_1).contains(SECRET));
        assertArrayEquals(picture("png"), clean);
    }

    /** The side that is up is what a phone says beside the place; without it half of all photos lie. */
    @Test
    void leaveAPhotoOnTheSideThatWasUp() throws IOException {
        var turned = clean(FileType.JPEG, photo(6));

        assertFalse(new String(turned, ISO_8859_1).contains(SECRET));
        var from = new String(turned, ISO_8859_1).indexOf("Exif");
        assertEquals(6, ExifSide.read(ByteBuffer.wrap(turned, from + 6, 30).slice(), 0x0112));
        assertArrayEquals(turned, clean(FileType.JPEG, turned));
    }

    @Test
    void behindTheEndOfAPictureGo() throws IOException {
        for (var type : List.of(FileType.JPEG, FileType.PNG)) {
            var plain = picture(type == FileType.JPEG ? "jpg" : "png");
            var longer = Arrays.copyOf(plain, plain.length + SECRET.length());
            System.arraycopy(SECRET.getBytes(ISO_8859_1), 0, longer, plain.length, SECRET.length());

            assertFalse(new String(clean(type, longer), ISO_8859_1).contains(SECRET), type.name());
            assertEquals(pixels(plain), pixels(clean(type, longer)));
        }
    }

    /** Where a picture was worked on, and the text that belongs to it, old programs write under Adobe's name. */
    @Test
    void ofAgenciesLeaveAJpeg() throws IOException {
        var plain = picture("jpg");
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        segment(bytes, 0xed, "Adobe_Photoshop2.5:" + SECRET);
        segment(bytes, 0xee, "Adobe\0d\0\0\0\0\u0001" + SECRET);
        segment(bytes, 0xf0, SECRET);
        segment(bytes, 0xe0, "JFXX\0" + SECRET);
        segment(bytes, 0xe2, "MPF\0" + SECRET);
        bytes.write(plain, 2, plain.length - 2);

        assertFalse(new String(clean(FileType.JPEG, bytes.toByteArray()), ISO_8859_1).contains(SECRET));
    }

    @Test
    void betweenScansLeaveAJpeg() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var plain = progressive();
        var second = new String(plain, ISO_8859_1).lastIndexOf("\u00ff\u00da");
        bytes.write(plain, 0, second);
        segment(bytes, 0xfe, SECRET);
        bytes.write(plain, second, plain.length - second);

        var clean = clean(FileType.JPEG, bytes.toByteArray());

        assertFalse(new String(clean, ISO_8859_1).contains(SECRET));
        assertEquals(pixels(plain), pixels(clean));
    }

    @Test
    void ofAScreenLeaveTheColoursOfAPicture() throws IOException {
        var profile = ColourProfileTest.ofAScreen();
        var jpeg = new ByteArrayOutputStream();
        jpeg.write(picture("jpg"), 0, 2);
        segment(jpeg, 0xe2, "ICC_PROFILE\0\u0002\u0002" + latin(profile, 1000, profile.length));
        segment(jpeg, 0xe2, "ICC_PROFILE\0\u0001\u0002" + latin(profile, 0, 1000));
        jpeg.write(picture("jpg"), 2, picture("jpg").length - 2);
        var png = new ByteArrayOutputStream();
        png.write(picture("png"), 0, 33);
        chunk(png, "iCCP", SECRET + "\0\0" + latin(Bytes.deflated(profile), 0, Integer.MAX_VALUE));
        png.write(picture("png"), 33, picture("png").length - 33);

        var cleanJpeg = new String(clean(FileType.JPEG, jpeg.toByteArray()), ISO_8859_1);
        var cleanPng = clean(FileType.PNG, png.toByteArray());

        assertTrue(cleanJpeg.contains("ICC_PROFILE\0\u0001\u0001") && cleanJpeg.contains("rTRC"));
        assertFalse(cleanJpeg.contains("GEHEIMNIS") || cleanJpeg.contains("mmod"));
        assertTrue(new String(cleanPng, ISO_8859_1).contains("iCCP-\0\0"));
        assertEquals(pixels(picture("png")), pixels(cleanPng));
    }

    @Test
    @Tag("MED-3")
    void thatUnpackToTooMuchAreLeftOut() throws IOException {
        var png = new ByteArrayOutputStream();
        png.write(picture("png"), 0, 33);
        chunk(png, "iCCP", "-\0\0" + latin(Bytes.deflated(new byte[64 << 20]), 0, Integer.MAX_VALUE));
        png.write(picture("png"), 33, picture("png").length - 33);

        assertArrayEquals(clean(FileType.PNG, picture("png")), clean(FileType.PNG, png.toByteArray()));
    }

    @Test
    void leaveAGifThatGoesOnMoving() throws IOException {
        var plain = picture("gif");
        var head = 13 + 3 * (2 << (plain[10] & 7));
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, head);
        bytes.writeBytes("!\u00ff\u000bNETSCAPE2.0\u0003\u0001\u0005\0\0".getBytes(ISO_8859_1));
        bytes.writeBytes(("!\u00fe" + (char) SECRET.length() + SECRET + "\0").getBytes(ISO_8859_1));
        bytes.writeBytes(("!\u00ff\u000bXMP DataXMP" + (char) SECRET.length() + SECRET + "\0").getBytes(ISO_8859_1));
        bytes.write(plain, head, plain.length - head);
        bytes.writeBytes(SECRET.getBytes(ISO_8859_1));

        var clean = clean(FileType.GIF, bytes.toByteArray());

        assertFalse(new String(clean, ISO_8859_1).contains(SECRET));
        assertTrue(new String(clean, ISO_8859_1).contains("NETSCAPE2.0\u0003\u0001\u0005\0\0"));
        assertEquals(pixels(plain), pixels(clean));
        assertArrayEquals(clean, clean(FileType.GIF, clean));
    }

    @Test
    void leaveAMovingSticker() {
        var frame = "ANMF" + little(40) + "\0".repeat(16) + "EXIF" + little(4) + "GEHE" + "VP8L" + little(3) + "abc\0";
        var body = "WEBPVP8X" + little(10) + "\u0002\0\0\0\u001f\0\0\u0013\0\0" + "ANIM" + little(6) + "\0\0\0\0\0\0"
                + frame + "XMP " + little(4) + "GEHE" + "????" + little(4) + "GEHE";
        var sticker = ("RIFF" + little(body.length()) + body).getBytes(ISO_8859_1);

        var clean = clean(FileType.WEBP, sticker);

        assertFalse(new String(clean, ISO_8859_1).contains("GEHE"));
        assertTrue(new String(clean, ISO_8859_1).contains("ANMF" + little(28)));
        assertTrue(new String(clean, ISO_8859_1).endsWith("abc\0"));
        assertArrayEquals(clean, clean(FileType.WEBP, clean));
    }

    @Test
    void leaveAWebp() {
        var picture = HexFormat.of()
                .parseHex("52494646" + "38000000" + "57454250" + "56503858" + "0a000000" + "0c000000" + "1f0000"
                        + "130000" + "45584946" + "06000000" + "474547454745" + "5650384c" + "04000000"
                        + "2f1fc004");
        var clean = clean(FileType.WEBP, picture);

        assertFalse(new String(clean, ISO_8859_1).contains("EXIF"));
        assertEquals(0, clean[20], "and does not say that there were any");
        assertEquals(
                clean.length - 8,
                ByteBuffer.wrap(clean).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(4));
    }

    /** A few bytes that say they are two thousand million. */
    @Test
    @Tag("MED-3")
    void areNotBelievedInTheirLength() throws IOException {
        var png = picture("png");
        ByteBuffer.wrap(png).putInt(33, 0x7ffffff0);
        var webp = webp("58", "00");
        ByteBuffer.wrap(webp).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(16, 0x7ffffff0);

        assertEquals(new Scrubbed.Refused(Scrubbed.Why.MALFORMED), Scrubber.of(FileType.PNG, png));
        assertEquals(new Scrubbed.Refused(Scrubbed.Why.MALFORMED), Scrubber.of(FileType.WEBP, webp));
    }

    @Test
    @Tag("MED-4")
    void ofAPictureThatCannotBeFollowedLeaveNothingToSend() throws IOException {
        for (var type : List.of(FileType.JPEG, FileType.PNG, FileType.WEBP)) {
            var whole = type == FileType.JPEG
                    ? jpegWithRemarks()
                    : type == FileType.PNG ? pngWithRemarks() : webp("58", "00");
            for (var length = 0; length < whole.length - 1; length += 1 + whole.length / 500) {
                assertInstanceOf(
                        Scrubbed.Refused.class, Scrubber.of(type, Arrays.copyOf(whole, length)), type + " " + length);
            }
        }
    }

    private static byte[] clean(FileType type, byte[] bytes) {
        return ((Scrubbed.Clean) Scrubber.of(type, bytes)).content().bytes();
    }
}

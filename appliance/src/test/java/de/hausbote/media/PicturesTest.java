package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final String SECRET = "GPS 52.52008 13.40495";

    @Nested
    class Size {
        @Test
        void isReadFromTheHeaderOfEachKind() throws IOException {
            assertEquals(Optional.of(new PictureSize(33, 21)), PictureSize.read(FileType.PNG, picture("png")));
            assertEquals(Optional.of(new PictureSize(33, 21)), PictureSize.read(FileType.JPEG, picture("jpg")));
            assertEquals(Optional.of(new PictureSize(33, 21)), PictureSize.read(FileType.GIF, picture("gif")));
        }

        @Test
        void isFoundBehindALongRemark() throws IOException {
            assertEquals(Optional.of(new PictureSize(33, 21)), PictureSize.read(FileType.JPEG, jpegWithRemarks()));
        }

        @Test
        void isReadFromTheThreeFormsOfWebp() {
            var extended = webp("58", "00000000" + "1f0000" + "130000");
            var lossless = webp("4c", "2f" + "1fc00400" + "000000000000");
            var lossy = webp("20", "000000" + "9d012a" + "2000" + "1400");

            assertEquals(Optional.of(new PictureSize(32, 20)), PictureSize.read(FileType.WEBP, extended));
            assertEquals(Optional.of(new PictureSize(32, 20)), PictureSize.read(FileType.WEBP, lossless));
            assertEquals(Optional.of(new PictureSize(32, 20)), PictureSize.read(FileType.WEBP, lossy));
        }

        @Test
        void isUnknownOfAPictureThatIsCutAnywhere() throws IOException {
            var whole = picture("jpg");
            for (var length = 3; length < whole.length; length++) {
                var size = PictureSize.read(FileType.JPEG, java.util.Arrays.copyOf(whole, length));
                assertTrue(size.isEmpty() || size.get().equals(new PictureSize(33, 21)));
            }
        }

        @Test
        void aPictureOfTooManyPixelsIsUnreasonable() {
            assertTrue(new PictureSize(10_000, 5_000).reasonable());
            assertFalse(new PictureSize(10_001, 5_000).reasonable());
            assertFalse(new PictureSize(Integer.MAX_VALUE, Integer.MAX_VALUE).reasonable());
        }
    }

    @Nested
    @Tag("REL-10")
    class Remarks {
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
                    ByteBuffer.wrap(clean)
                            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                            .getInt(4));
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
                            Scrubbed.Refused.class,
                            Scrubber.of(type, Arrays.copyOf(whole, length)),
                            type + " " + length);
                }
            }
        }
    }

    private static byte[] clean(FileType type, byte[] bytes) {
        return ((Scrubbed.Clean) Scrubber.of(type, bytes)).content().bytes();
    }

    private static byte[] photo(int side) throws IOException {
        var plain = picture("jpg");
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        var exif = "Exif\0\0II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0" + (char) side + "\0\0\0\0\0\0\0"
                + SECRET;
        segment(bytes, 0xe1, exif);
        bytes.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    private static byte[] picture(String kind) throws IOException {
        var image = new BufferedImage(33, 21, BufferedImage.TYPE_INT_RGB);
        image.setRGB(5, 5, 0xff8800);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, kind, bytes);
        return bytes.toByteArray();
    }

    private static byte[] jpegWithRemarks() throws IOException {
        var plain = picture("jpg");
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        segment(bytes, 0xe1, "Exif\0\0" + SECRET + "x".repeat(60_000));
        segment(bytes, 0xed, "Photoshop " + SECRET);
        segment(bytes, 0xfe, SECRET);
        bytes.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    private static void segment(ByteArrayOutputStream bytes, int marker, String text) {
        var content = text.getBytes(ISO_8859_1);
        bytes.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array());
        bytes.writeBytes(content);
    }

    private static byte[] pngWithRemarks() throws IOException {
        var plain = picture("png");
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 33);
        chunk(bytes, "tEXt", "Comment\0" + SECRET);
        chunk(bytes, "eXIf", SECRET);
        bytes.write(plain, 33, plain.length - 33);
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream bytes, String name, String text) {
        var content = (name + text).getBytes(ISO_8859_1);
        var sum = new CRC32();
        sum.update(content);
        bytes.writeBytes(ByteBuffer.allocate(content.length + 8)
                .putInt(content.length - 4)
                .put(content)
                .putInt((int) sum.getValue())
                .array());
    }

    private static byte[] webp(String form, String rest) {
        return HexFormat.of()
                .parseHex("52494646" + "00000000" + "57454250" + "565038" + form + "00000000" + rest + "00");
    }

    private static String pixels(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return java.util.Arrays.toString(
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }
}

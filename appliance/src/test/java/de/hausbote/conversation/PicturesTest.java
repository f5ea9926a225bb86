package de.hausbote.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
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
            var clean = Scrub.of(FileType.JPEG, jpegWithRemarks());

            assertFalse(new String(clean, ISO_8859_1).contains(SECRET));
            assertEquals(pixels(picture("jpg")), pixels(clean));
        }

        @Test
        void leaveAPngWithoutTouchingItsPixels() throws IOException {
            var clean = Scrub.of(FileType.PNG, pngWithRemarks());

            assertFalse(new String(clean, ISO_8859_1).contains(SECRET));
            assertArrayEquals(picture("png"), clean);
        }

        @Test
        void ofAPictureThatCannotBeFollowedStayAsTheyAre() {
            var broken = HexFormat.of().parseHex("ffd8ffe1ffff00");

            assertArrayEquals(broken, Scrub.of(FileType.JPEG, broken));
        }
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

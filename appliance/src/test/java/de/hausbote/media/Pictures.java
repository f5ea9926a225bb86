package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, with what cameras and programs write about them. */
final class Pictures {
    static final String SECRET = "GPS 52.52008 13.40495";

    private Pictures() {}

    static byte[] progressive() throws IOException {
        var image = new BufferedImage(33, 21, BufferedImage.TYPE_INT_RGB);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setProgressiveMode(javax.imageio.ImageWriteParam.MODE_DEFAULT);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new javax.imageio.IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static String latin(byte[] bytes, int from, int end) {
        return new String(Arrays.copyOfRange(bytes, from, Math.min(end, bytes.length)), ISO_8859_1);
    }

    static String little(int number) {
        var bytes =
                ByteBuffer.allocate(4).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(number);
        return new String(bytes.array(), ISO_8859_1);
    }

    static byte[] photo(int side) throws IOException {
        var plain = picture("jpg");
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        var exif = "Exif\0\0II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0" + (char) side + "\0\0\0\0\0\0\0"
                + SECRET;
        segment(bytes, 0xe1, exif);
        bytes.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    static byte[] picture(String kind) throws IOException {
        var image = new BufferedImage(33, 21, BufferedImage.TYPE_INT_RGB);
        image.setRGB(5, 5, 0xff8800);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, kind, bytes);
        return bytes.toByteArray();
    }

    static byte[] jpegWithRemarks() throws IOException {
        var plain = picture("jpg");
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        segment(bytes, 0xe1, "Exif\0\0" + SECRET + "x".repeat(60_000));
        segment(bytes, 0xed, "Photoshop " + SECRET);
        segment(bytes, 0xfe, SECRET);
        bytes.write(plain, 2, plain.length - 2);
        return bytes.toByteArray();
    }

    static void segment(ByteArrayOutputStream bytes, int marker, String text) {
        var content = text.getBytes(ISO_8859_1);
        bytes.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array());
        bytes.writeBytes(content);
    }

    static byte[] pngWithRemarks() throws IOException {
        var plain = picture("png");
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 33);
        chunk(bytes, "tEXt", "Comment\0" + SECRET);
        chunk(bytes, "eXIf", SECRET);
        bytes.write(plain, 33, plain.length - 33);
        return bytes.toByteArray();
    }

    static void chunk(ByteArrayOutputStream bytes, String name, String text) {
        var content = (name + text).getBytes(ISO_8859_1);
        var sum = new CRC32();
        sum.update(content);
        bytes.writeBytes(ByteBuffer.allocate(content.length + 8)
                .putInt(content.length - 4)
                .put(content)
                .putInt((int) sum.getValue())
                .array());
    }

    static byte[] webp(String form, String rest) {
        return HexFormat.of()
                .parseHex("52494646" + "00000000" + "57454250" + "565038" + form + "00000000" + rest + "00");
    }

    static String pixels(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return java.util.Arrays.toString(
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }
}

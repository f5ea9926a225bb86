package de.hausbote.media;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Papers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever bytes come, a file is cleaned or refused, and soon. */
@Tag("MED-4")
class MediaFuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int[] NUMBERS = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 16, 1 << 30, 0x01000000};

    Duration time() {
        return Duration.ofSeconds(2);
    }

    long seed() {
        return 7;
    }

    @Test
    void anyBytesAreCleanedOrRefused() throws IOException {
        var random = new Random(seed());
        var beginnings = beginnings();
        for (var end = System.nanoTime() + time().toNanos(); System.nanoTime() < end; ) {
            var bytes = changed(beginnings.get(random.nextInt(beginnings.size())), random);
            var sniffed = Sniffer.sniff(Arrays.copyOf(bytes, Math.min(bytes.length, Sniffer.ENOUGH)), "a.docx");
            var known = FileType.values();
            fed(random.nextInt(8) == 0 ? known[random.nextInt(known.length)] : sniffed, bytes);
        }
    }

    private static void fed(FileType type, byte[] bytes) {
        var begun = System.nanoTime();
        var scrubbed = Scrubber.of(type, bytes);
        PictureSize.read(type, bytes);
        var took = Duration.ofNanos(System.nanoTime() - begun);

        assertTrue(took.compareTo(LONGEST) < 0, () -> type + " took " + took);
        if (scrubbed instanceof Scrubbed.Clean(var clean)) {
            assertTrue(clean.bytes().length <= 4 * bytes.length + 100_000, type::name);
            assertInstanceOf(Scrubbed.Clean.class, Scrubber.of(type, clean.bytes()), () -> "once more " + type);
        }
    }

    /** Some bytes become others, some go, some come twice, and lengths become as bad as they get. */
    private static byte[] changed(byte[] whole, Random random) {
        var bytes = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) + 1 : whole.length);
        for (var change = random.nextInt(12); change > 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        if (bytes.length > 8 && random.nextInt(2) == 0) {
            ByteBuffer.wrap(bytes).putInt(random.nextInt(bytes.length - 4), NUMBERS[random.nextInt(NUMBERS.length)]);
        }
        if (random.nextInt(8) == 0) {
            var from = random.nextInt(bytes.length);
            var part = Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from + 1));
            return Films.join(Arrays.copyOf(bytes, random.nextInt(bytes.length)), part, bytes);
        }
        return bytes;
    }

    private static List<byte[]> beginnings() throws IOException {
        var all = new ArrayList<byte[]>();
        for (var kind : List.of("jpg", "png", "gif")) {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), kind, bytes);
            all.add(bytes.toByteArray());
        }
        all.add(Papers.pdf("Brief"));
        all.add(office().bytes());
        all.addAll(SoundScrubTest.samples());
        all.add(sticker());
        all.add(profiled());
        return all;
    }

    private static OfficeFile office() throws IOException {
        return OfficeFile.docx("<w:document w:author=\"x\"><w:rsids><a/></w:rsids>Text<!-- x --></w:document>")
                .related("word/document.xml", "settings", "word/settings.xml", "<a b='c'/>")
                .related("word/document.xml", "video", "word/media/a.mp4", Films.film());
    }

    private static byte[] sticker() {
        return java.util.HexFormat.of()
                .parseHex("52494646" + "38000000" + "57454250" + "56503858" + "0a000000" + "0c000000" + "1f0000"
                        + "130000" + "45584946" + "06000000" + "474547454745" + "5650384c" + "04000000" + "2f1fc004");
    }

    /** A picture with the colours of a screen. */
    private static byte[] profiled() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        var profile = ColourProfileTest.ofAScreen();
        var segment = Films.join(
                Films.bytes("\u00ff\u00e2"),
                new byte[] {(byte) ((profile.length + 16) >> 8), (byte) (profile.length + 16)},
                Films.bytes("ICC_PROFILE\0\u0001\u0001"),
                profile);
        var plain = bytes.toByteArray();
        return Films.join(Arrays.copyOf(plain, 2), segment, Arrays.copyOfRange(plain, 2, plain.length));
    }
}

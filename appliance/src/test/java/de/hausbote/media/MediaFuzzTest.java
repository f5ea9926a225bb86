package de.hausbote.media;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Papers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever bytes come, a file is cleaned or refused, and soon. */
@Tag("MED-4")
class MediaFuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(5);

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
            var type = Sniffer.sniff(Arrays.copyOf(bytes, Math.min(bytes.length, Sniffer.ENOUGH)), "a.docx");
            var begun = System.nanoTime();
            var scrubbed = Scrubber.of(type, bytes);
            var took = Duration.ofNanos(System.nanoTime() - begun);

            assertTrue(took.compareTo(LONGEST) < 0, () -> type + " took " + took);
            if (scrubbed instanceof Scrubbed.Clean(var clean)) {
                assertTrue(clean.bytes().length <= 4 * bytes.length + 100_000, type::name);
            }
        }
    }

    /** Some bytes become others, some go, some come twice. */
    private static byte[] changed(byte[] whole, Random random) {
        var bytes = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) + 1 : whole.length);
        for (var change = random.nextInt(12); change > 0; change--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
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
        all.add(office());
        all.addAll(SoundScrubTest.samples());
        return all;
    }

    private static byte[] office() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var name : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml", "docProps/core.xml")) {
                out.putNextEntry(new ZipEntry(name));
                out.write("<w:document w:author=\"x\"><w:rsids></w:rsids></w:document>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}

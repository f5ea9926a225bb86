package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SegmentTest {
    private static final long NUMBER = 7;
    private static final int ENTRIES = 10;

    @TempDir
    Path folder;

    private final Tampering tampering = new Tampering(41);
    private final SecureRandom random = new SecureRandom();
    private HybridKem.Pair pair;
    private Path file;
    private byte[] whole;

    @BeforeEach
    void write() throws IOException {
        pair = HybridKem.newPair(random);
        var recipient = new Recipient(0, NUMBER, true, pair.publicHalf(), new byte[0]);
        var writer = SegmentWriter.begun(recipient, Folder.made(folder), Disk.REAL, random);
        for (var i = 1; i <= ENTRIES; i++) {
            writer.write(List.of(("entry " + i).getBytes(UTF_8)));
        }
        writer.finish();
        file = folder.resolve(Segment.fileName(NUMBER));
        whole = Files.readAllBytes(file);
    }

    private List<String> read(byte[] content) throws IOException {
        Tampering.write(file, content);
        var entries = new ArrayList<String>();
        try (var reader = SegmentReader.opened(file, NUMBER, pair.privateHalf())) {
            for (var next = reader.next(reader.size()); next.isPresent(); next = reader.next(reader.size())) {
                entries.add(new String(next.get().bytes(), UTF_8));
            }
            assertEquals(entries.size() < ENTRIES && content.length == whole.length, reader.damagedAt() > 0);
        }
        return entries;
    }

    @Test
    void allEntriesComeBack() throws IOException {
        assertEquals(ENTRIES, read(whole).size());
    }

    @Test
    @Tag("KEY-2")
    void noFlippedBitOfAnEntryGivesAnythingButTheOtherEntries() throws IOException {
        flipBits(300);
    }

    @Test
    @Tag("KEY-2")
    @Tag("slow")
    void noneOfTenThousandFlippedBitsDoes() throws IOException {
        flipBits(10_000);
    }

    private void flipBits(int attempts) throws IOException {
        var all = read(whole);
        var end = whole.length - Segment.FRAME_HEAD - Gcm.TAG;
        for (var i = 0; i < attempts; i++) {
            var entries = read(tampering.flipped(whole, Segment.HEAD, end));

            assertEquals(ENTRIES - 1, entries.size());
            assertTrue(all.containsAll(entries));
        }
    }

    @Test
    @Tag("KEY-2")
    void noCutGivesAnythingButTheEntriesBefore() throws IOException {
        var all = read(whole);
        for (var length = Segment.HEAD; length < whole.length; length += 3) {
            var entries = read(Arrays.copyOf(whole, length));

            assertEquals(all.subList(0, entries.size()), entries);
        }
    }

    @Test
    @Tag("KEY-2")
    void noFlippedBitOfTheHeadOpens() {
        for (var i = 0; i < 200; i++) {
            Tampering.write(file, tampering.flipped(whole, 0, Segment.HEAD));

            assertThrows(SealBrokenException.class, () -> SegmentReader.opened(file, NUMBER, pair.privateHalf()));
        }
    }

    @Test
    @Tag("KEY-13")
    void nobodyElseOpensIt() {
        var other = HybridKem.newPair(random);

        assertThrows(SealBrokenException.class, () -> SegmentReader.opened(file, NUMBER, other.privateHalf()));
        assertThrows(SealBrokenException.class, () -> SegmentReader.opened(file, NUMBER + 1, pair.privateHalf()));
    }

    @Test
    @Tag("KEY-13")
    void neitherHalfOfTheRecipientAloneOpensIt() {
        var other = HybridKem.newPair(random).privateHalf();
        var withoutCurve = pair.privateHalf().clone();
        System.arraycopy(other, 0, withoutCurve, 0, 32);
        var withoutLattice = pair.privateHalf().clone();
        System.arraycopy(other, 32, withoutLattice, 32, 64);

        assertThrows(SealBrokenException.class, () -> SegmentReader.opened(file, NUMBER, withoutCurve));
        assertThrows(SealBrokenException.class, () -> SegmentReader.opened(file, NUMBER, withoutLattice));
    }

    @Test
    void sameEntryTwiceIsSealedDifferently() throws IOException {
        var recipient = new Recipient(0, NUMBER + 1, true, pair.publicHalf(), new byte[0]);
        var writer = SegmentWriter.begun(recipient, Folder.made(folder), Disk.REAL, random);
        writer.write(List.of("same".getBytes(UTF_8), "same".getBytes(UTF_8)));
        writer.finish();
        var content = Files.readAllBytes(folder.resolve(Segment.fileName(NUMBER + 1)));
        var frame = Segment.FRAME_HEAD + 4 + Gcm.TAG;

        var one = Arrays.copyOfRange(content, Segment.HEAD + Segment.FRAME_HEAD, Segment.HEAD + frame);
        var other = Arrays.copyOfRange(content, Segment.HEAD + frame + Segment.FRAME_HEAD, Segment.HEAD + 2 * frame);

        assertFalse(Arrays.equals(one, other));
    }
}

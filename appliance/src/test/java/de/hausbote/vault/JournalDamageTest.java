package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.vault.JournalFinding.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to segments on disk: torn by a crash, or changed by somebody. */
@Tag("KEY-2")
final class JournalDamageTest {
    private static final int ENTRIES = 20;

    @TempDir
    Path folder;

    private final Tampering tampering = new Tampering(31);
    private VaultSettings settings;
    private Path file;
    private byte[] whole;
    private List<Integer> frames;
    private int copies;

    private record Reading(List<String> entries, List<JournalFinding> findings, boolean keptAside) {}

    /** Instead, a segment that a crash ended: it has no last frame. */
    private void prepareCrashed() throws IOException {
        var running = PreparedVault.in(folder.resolve("running"));
        try (var vault = Vault.open(running)) {
            appendAll(vault);
            settings = PreparedVault.crashed(running, folder.resolve("crashed"));
        }
        take();
    }

    /** A segment that was finished in order. */
    @BeforeEach
    void prepareFinished() throws IOException {
        settings = PreparedVault.in(folder.resolve("prepared"));
        try (var vault = Vault.open(settings)) {
            appendAll(vault);
        }
        take();
    }

    private static void appendAll(Vault vault) {
        for (var i = 1; i <= ENTRIES; i++) {
            vault.intake().append(text(i).getBytes(UTF_8));
        }
    }

    private static String text(int number) {
        return "entry " + number + " " + "x".repeat(number);
    }

    private static List<String> texts(int from, int to) {
        var texts = new ArrayList<String>();
        for (var i = from; i <= to; i++) {
            texts.add(text(i));
        }
        return texts;
    }

    private void take() throws IOException {
        try (var files = Files.list(settings.journalFolder())) {
            file = files.toList().getFirst();
        }
        whole = Files.readAllBytes(file);
        frames = new ArrayList<>();
        for (var start = Segment.HEAD; start < whole.length; ) {
            frames.add(start);
            start += Segment.FRAME_HEAD + ByteBuffer.wrap(whole).getInt(start + Long.BYTES + 1);
        }
    }

    private Reading read(byte[] segment) {
        Tampering.write(file, segment);
        var copy = PreparedVault.crashed(settings, folder.resolve("copy" + copies++));
        try (var vault = Vault.open(copy)) {
            vault.intake().append("later".getBytes(UTF_8));
            var entries = vault.journal().read(JournalPosition.START, 1000);
            vault.journal().forget(entries.getLast().position());
            var texts = entries.stream()
                    .map(entry -> new String(entry.bytes(), UTF_8))
                    .toList();
            assertEquals("later", texts.getLast());
            return new Reading(
                    texts.subList(0, texts.size() - 1), vault.journal().findings(), keptAside(copy));
        }
    }

    private static boolean keptAside(VaultSettings copy) {
        try (var files = Files.list(copy.journalFolder())) {
            return files.anyMatch(each -> each.toString().endsWith(".damaged"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Nested
    final class Torn {

        @BeforeEach
        void prepare() throws IOException {
            prepareCrashed();
        }

        @Test
        void everythingBeforeTheTornEndIsRead() {
            for (var i = 0; i < 30; i++) {
                var length = tampering.upTo(whole.length);

                var reading = read(Arrays.copyOf(whole, length));

                var complete = (int) frames.stream()
                                .filter(end -> end > 0 && end <= length)
                                .count()
                        - 1;
                if (length == whole.length) {
                    complete = ENTRIES;
                }
                assertEquals(texts(1, Math.max(complete, 0)), reading.entries);
                assertEquals(List.of(), reading.findings);
            }
        }

        @Test
        void endThatIsZerosIsTorn() {
            var segment = whole.clone();
            Arrays.fill(segment, frames.get(15) + 5, segment.length, (byte) 0);

            var reading = read(segment);

            assertEquals(texts(1, 15), reading.entries);
            assertEquals(List.of(), reading.findings);
        }
    }

    @Nested
    final class Changed {

        @Test
        void wholeSegmentHasNoFindings() {
            assertEquals(new Reading(texts(1, ENTRIES), List.of(), false), read(whole));
        }

        @Test
        void anyFlippedBitLosesOneEntryAtMostAndIsFound() {
            for (var i = 0; i < 30; i++) {
                var segment = tampering.flipped(whole, Segment.HEAD, frames.getLast());

                var reading = read(segment);

                assertEquals(ENTRIES - 1, reading.entries.size());
                assertTrue(texts(1, ENTRIES).containsAll(reading.entries));
                assertEquals(Kind.DAMAGED_ENTRIES, reading.findings.getFirst().kind());
                assertTrue(reading.keptAside);
            }
        }

        @Test
        void anyFlippedBitOfTheHeadMakesTheSegmentUnreadable() {
            for (var i = 0; i < 15; i++) {
                var reading = read(tampering.flipped(whole, 0, Segment.HEAD));

                assertEquals(List.of(), reading.entries);
                assertEquals(
                        Kind.UNREADABLE_SEGMENT, reading.findings.getFirst().kind());
                assertTrue(reading.keptAside);
            }
        }

        @Test
        void entryCutOutIsFound() {
            var segment =
                    concat(Arrays.copyOf(whole, frames.get(4)), Arrays.copyOfRange(whole, frames.get(5), whole.length));

            var reading = read(segment);

            assertEquals(ENTRIES - 1, reading.entries.size());
            assertEquals(List.of(finding(5)), reading.findings);
        }

        @Test
        void exchangedEntriesAreFoundAndNoneComesTwice() {
            var segment = concat(
                    Arrays.copyOf(whole, frames.get(4)),
                    Arrays.copyOfRange(whole, frames.get(5), frames.get(6)),
                    Arrays.copyOfRange(whole, frames.get(4), frames.get(5)),
                    Arrays.copyOfRange(whole, frames.get(6), whole.length));

            var reading = read(segment);

            assertEquals(ENTRIES - 1, reading.entries.stream().distinct().count());
            assertEquals(List.of(finding(5)), reading.findings);
        }

        @Test
        void entryWrittenTwiceIsFoundAndComesOnce() {
            var segment =
                    concat(Arrays.copyOf(whole, frames.get(5)), Arrays.copyOfRange(whole, frames.get(4), whole.length));

            var reading = read(segment);

            assertEquals(texts(1, ENTRIES), reading.entries);
            assertEquals(List.of(finding(6)), reading.findings);
        }

        @Test
        void segmentOfAnotherHouseIsUnreadable() throws IOException {
            var other = new VaultSettings(folder.resolve("other"), folder.resolve("other.key"), PreparedVault.CLOCK);
            Path foreign;
            try (var vault = PreparedVault.created(other)) {
                var position = vault.intake().append("foreign".getBytes(UTF_8));
                foreign = other.journalFolder().resolve(Segment.fileName(position.segment()));
            }

            var reading = read(Files.readAllBytes(foreign));

            assertEquals(List.of(), reading.entries);
            assertEquals(Kind.UNREADABLE_SEGMENT, reading.findings.getFirst().kind());
        }

        @Test
        void segmentUnderAnotherNumberIsUnreadable() throws IOException {
            Files.move(file, file.resolveSibling(Segment.fileName(200)));
            file = file.resolveSibling(Segment.fileName(200));

            var reading = read(whole);

            assertEquals(List.of(), reading.entries);
            assertEquals(List.of(new JournalFinding(200, 0, Kind.UNREADABLE_SEGMENT)), reading.findings);
        }

        private JournalFinding finding(long entry) {
            return new JournalFinding(1, entry, Kind.DAMAGED_ENTRIES);
        }

        private static byte[] concat(byte[]... parts) {
            var length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
            var all = ByteBuffer.allocate(length);
            Arrays.stream(parts).forEach(all::put);
            return all.array();
        }
    }
}

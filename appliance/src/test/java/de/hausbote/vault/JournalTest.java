package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class JournalTest extends WithAJournal {
    @Test
    void entriesComeBackInTheirOrder() {
        var first = append("one");
        append("two");
        append("");

        assertEquals(List.of("one", "two", ""), readAfter(JournalPosition.START));
        assertEquals(List.of("two", ""), readAfter(first));
    }

    @Test
    void readingOnGivesOnlyWhatIsNew() {
        append("one");
        var entries = vault.journal().read(JournalPosition.START, 10);
        var position = entries.getLast().position();
        assertEquals(List.of(), readAfter(position));

        append("two");

        assertEquals(List.of("two"), readAfter(position));
    }

    @Test
    void readingAgainGivesTheSame() {
        append("one");
        append("two");

        assertEquals(readAfter(JournalPosition.START), readAfter(JournalPosition.START));
    }

    @Test
    void asManyAsWereAskedForComeAtOnce() {
        for (var i = 0; i < 10; i++) {
            append("entry " + i);
        }

        var some = vault.journal().read(JournalPosition.START, 4);
        var more = vault.journal().read(some.getLast().position(), 100);

        assertEquals(4, some.size());
        assertEquals(6, more.size());
        assertEquals("entry 4", new String(more.getFirst().bytes(), UTF_8));
    }

    @Test
    @Tag("INB-4")
    void entriesComeBackAfterARestart() {
        append("one");
        append("two");

        reopen();
        append("three");

        assertEquals(List.of("one", "two", "three"), readAfter(JournalPosition.START));
    }

    @Test
    @Tag("INB-4")
    void everyAcknowledgedEntryComesBackAfterACrash() {
        append("one");
        append("two");

        var crashed = PreparedVault.crashed(settings, folder.resolve("crashed"));

        try (var again = Vault.open(crashed)) {
            var entries = again.journal().read(JournalPosition.START, 10);
            assertEquals(2, entries.size());
            assertArrayEquals("two".getBytes(UTF_8), entries.getLast().bytes());
            assertEquals(List.of(), again.journal().findings());
        }
    }

    @Test
    void segmentIsNeverContinuedAfterARestart() {
        var before = append("one");
        reopen();
        var after = append("two");

        assertTrue(after.segment() > before.segment());
        assertEquals(2, segments().size());
    }

    @Test
    void segmentOfACrashIsNeverContinued() {
        var before = append("one");
        try (var again = Vault.open(PreparedVault.crashed(settings, folder.resolve("crashed")))) {
            var after = again.intake().append("two".getBytes(UTF_8));

            assertTrue(after.segment() > before.segment());
        }
    }

    @Test
    void fullSegmentIsFollowedByTheNext() {
        settings = settings.with(limits(10_000, Duration.ofHours(1)));
        reopen();
        var expected = new ArrayList<String>();
        for (var i = 0; i < 20; i++) {
            expected.add(i + "x".repeat(3000));
            append(expected.getLast());
        }

        assertEquals(expected, readAfter(JournalPosition.START));
        assertTrue(segments().size() >= 4, segments().toString());
    }

    @Test
    void largeEntryFits() {
        var large = new Tampering(1).bytes(4 << 20);

        vault.intake().append(large);

        assertArrayEquals(
                large, vault.journal().read(JournalPosition.START, 1).getFirst().bytes());
    }

    @Test
    void waitingReaderIsWokenByAnEntry() throws Exception {
        var position = append("one");
        assertEquals(List.of(), readAfter(position));
        assertFalse(vault.journal().awaitMore(position, Duration.ofMillis(10)));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var woken = threads.submit(() -> vault.journal().awaitMore(position, LIMIT));
            append("two");

            assertTrue(woken.get());
        }
        assertEquals(List.of("two"), readAfter(position));
    }

    @Test
    @Tag("INB-4")
    void manyWritersLoseAndDoubleNothing() throws Exception {
        settings = settings.with(limits(1L << 20, Duration.ZERO));
        reopen();
        Map<String, JournalPosition> acknowledged = new ConcurrentHashMap<>();
        Map<String, JournalPosition> read = new HashMap<>();
        var writers = Thread.ofPlatform().start(() -> writeAll(acknowledged));
        var position = JournalPosition.START;
        while (writers.isAlive() || vault.journal().awaitMore(position, Duration.ofMillis(50))) {
            for (var entry : vault.journal().read(position, 500)) {
                assertTrue(entry.position().isAfter(position));
                position = entry.position();
                var text = new String(entry.bytes(), UTF_8);
                assertFalse(read.containsKey(text), text);
                read.put(text, position);
            }
            vault.journal().forget(position);
        }
        writers.join();

        assertEquals(20_000, read.size());
        assertEquals(Map.copyOf(acknowledged), read);
        assertEquals(List.of(), vault.journal().findings());
    }

    private void writeAll(Map<String, JournalPosition> acknowledged) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < 64; writer++) {
                var number = writer;
                var _ = threads.submit(() -> {
                    for (var i = number; i < 20_000; i += 64) {
                        var text = "entry " + i;
                        acknowledged.put(text, append(text));
                    }
                    return true;
                });
            }
        }
    }

    @Test
    void entryThatIsTooLargeIsAMistakeOfTheCaller() {
        var tooLarge = new byte[Segment.LARGEST_ENTRY + 1];

        assertThrows(IllegalArgumentException.class, () -> vault.intake().append(tooLarge));
    }
}

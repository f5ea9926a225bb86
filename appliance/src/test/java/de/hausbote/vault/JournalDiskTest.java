package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, broken or slow. */
@Tag("INB-4")
final class JournalDiskTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final FakeDisk disk = new FakeDisk();
    private VaultSettings settings;
    private Vault vault;

    /** Refuses, or waits, as long as it is told to. */
    private static final class FakeDisk implements Disk {
        private volatile boolean refusesToWrite;
        private volatile boolean refusesToForce;
        private volatile boolean waits;
        private final Semaphore arrived = new Semaphore(0);
        private final Semaphore mayGoOn = new Semaphore(0);

        @Override
        public void write(FileChannel channel, ByteBuffer bytes) throws IOException {
            if (refusesToWrite) {
                Disk.super.write(channel, bytes.slice(0, bytes.remaining() / 2));
                throw new IOException("no space left on device");
            }
            Disk.super.write(channel, bytes);
        }

        @Override
        public void force(FileChannel channel) throws IOException {
            if (waits) {
                arrived.release();
                mayGoOn.acquireUninterruptibly();
            }
            if (refusesToForce) {
                throw new IOException("input/output error");
            }
            Disk.super.force(channel);
        }
    }

    @BeforeEach
    void open() {
        settings = PreparedVault.in(folder)
                .with(new JournalLimits(4, 1000, 8L << 20, Duration.ofHours(1), 1L << 30, LIMIT));
        vault = Vault.open(settings, disk);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private JournalPosition append(String text) {
        return vault.intake().append(text.getBytes(UTF_8));
    }

    private List<String> readAll() {
        return vault.journal().read(JournalPosition.START, 1000).stream()
                .map(entry -> new String(entry.bytes(), UTF_8))
                .toList();
    }

    @Test
    void fullDiskIsSaidAndTheNextTryBeginsANewSegment() {
        var before = append("one");
        disk.refusesToWrite = true;
        assertThrows(JournalBrokenException.class, () -> append("lost"));
        disk.refusesToWrite = false;

        var after = append("two");

        assertTrue(after.segment() > before.segment());
        assertEquals(List.of("one", "two"), readAll());
        assertEquals(List.of(), vault.journal().findings());
    }

    @Test
    void failedFlushIsSaidAndTheSegmentIsNeverContinued() {
        var before = append("one");
        disk.refusesToForce = true;
        assertThrows(JournalBrokenException.class, () -> append("unknown"));
        disk.refusesToForce = false;

        var after = append("two");

        assertTrue(after.segment() > before.segment());
        assertEquals("one", readAll().getFirst());
        assertEquals("two", readAll().getLast());
    }

    @Test
    void longFullDiskUsesUpNoRecipients() {
        var before = append("one");
        disk.refusesToWrite = true;
        for (var i = 0; i < 2 * Recipients.COUNT; i++) {
            assertThrows(JournalBrokenException.class, () -> append("lost"));
        }
        disk.refusesToWrite = false;

        var after = append("two");

        assertEquals(before.segment() + 1, after.segment());
        assertEquals(List.of("one", "two"), readAll());
    }

    @Test
    void refusedEntriesAreNotReadAfterwards() {
        disk.refusesToForce = true;
        assertThrows(JournalBrokenException.class, () -> append("lost"));
        disk.refusesToForce = false;

        append("one");

        assertEquals(List.of("one"), readAll());
    }

    @Test
    void closingWritesWhatWaits() throws Exception {
        disk.waits = true;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> append("one"));
            assertTrue(disk.arrived.tryAcquire(LIMIT.toSeconds(), TimeUnit.SECONDS));
            var second = threads.submit(() -> append("two"));
            disk.waits = false;
            disk.mayGoOn.release();
            first.get();
            second.get();
        }

        vault.close();
        vault = Vault.open(settings, disk);

        assertEquals(List.of("one", "two"), readAll());
    }
}

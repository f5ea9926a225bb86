package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import de.hausbote.Await;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An entry is read as long as the key of its segment lives. */
final class JournalKeysTest extends WithAJournal {
    private byte[] recipients() throws IOException {
        return Files.readAllBytes(settings.vaultFolder().resolve(Recipients.NAME));
    }

    @Test
    @Tag("KEY-13")
    void whatWasTakenInIsGoneWithItsKey() throws IOException {
        settings = settings.with(limits(8L << 20, Duration.ZERO));
        reopen();
        append("one");
        var position = append("two");
        assertEquals(2, readAfter(JournalPosition.START).size());
        var before = recipients();
        var segment = segments().getFirst();

        Await.until("the finished segment to go", () -> {
            assertEquals(List.of(), readAfter(position));
            vault.journal().forget(position);
            return segments().isEmpty();
        });

        assertFalse(segments().contains(segment));
        assertEquals(Recipients.COUNT, countUsable(recipients()));
        assertFalse(Bytes.hold(recipients(), sealedPrivateHalf(before, position.segment())));
    }

    @Test
    void whatWasNotTakenInStays() {
        var first = append("one");
        append("two");
        readAfter(JournalPosition.START);
        reopen();
        readAfter(JournalPosition.START);

        vault.journal().forget(first);

        assertEquals(List.of("two"), readAfter(first));
        assertEquals(1, segments().size());
    }

    @Test
    void keyOfASegmentThatIsGoneDiesAtTheNextStart() throws IOException {
        var position = append("one");
        vault.close();
        var before = recipients();
        Files.delete(settings.journalFolder().resolve(Segment.fileName(position.segment())));

        vault = Vault.open(settings);

        assertFalse(Bytes.hold(recipients(), sealedPrivateHalf(before, position.segment())));
    }

    @Test
    void restoredListOfRecipientsOverwritesNothing() throws IOException {
        var old = recipients();
        var one = append("one");
        vault.close();
        Tampering.write(settings.vaultFolder().resolve(Recipients.NAME), old);

        vault = Vault.open(settings);
        var two = append("two");

        assertNotEquals(one.segment(), two.segment());
        assertEquals(List.of("one", "two"), readAfter(JournalPosition.START));
    }

    @Test
    @Tag("KEY-1")
    void noEntryIsReadableOnDisk() throws IOException {
        append("canary-7f3a ".repeat(100));

        try (var files = Files.walk(settings.data())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Bytes.hold(Files.readAllBytes(file), "canary-7f3a".getBytes(UTF_8)), file.toString());
            }
        }
    }

    private static int countUsable(byte[] file) {
        var count = 0;
        for (var slot = 1; slot <= Recipients.COUNT; slot++) {
            if (file[slot * Recipients.SLOT] == 1) {
                count++;
            }
        }
        return count;
    }

    private static byte[] sealedPrivateHalf(byte[] file, long number) {
        for (var slot = 1; slot <= Recipients.COUNT; slot++) {
            var bytes = ByteBuffer.wrap(file, slot * Recipients.SLOT, Recipients.SLOT);
            var used = bytes.get() == 2;
            if (bytes.getLong() == number && used) {
                var sealed = new byte[HybridKem.PRIVATE_HALF];
                bytes.position(bytes.position() + HybridKem.PUBLIC_HALF);
                bytes.get(sealed);
                return sealed;
            }
        }
        throw new AssertionError("no used recipient " + number);
    }
}

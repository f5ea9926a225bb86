package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Fuzz;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The readers of the vault meet anything at all: they answer, or refuse in their own words, and never break. */
@Tag("KEY-2")
class ReaderFuzzTest {
    @TempDir
    Path folder;

    private final Fuzz fuzz = fuzz();
    private final Tampering tampering = new Tampering(fuzz.seed());
    private Readers readers;

    Fuzz fuzz() {
        return new Fuzz(Duration.ofMillis(500), 17);
    }

    @BeforeEach
    void open() {
        readers = new Readers(folder.resolve("a"));
    }

    @AfterEach
    void close() {
        readers.close();
    }

    @TestFactory
    Stream<DynamicTest> files() throws IOException {
        return readers.kinds(folder).stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> fuzz.feed(() -> read(kind))));
    }

    private void read(Readers.Kind kind) throws IOException {
        try {
            kind.reader().read(mutated(kind.content()));
        } catch (SealBrokenException | VaultRefusedException refused) {
            assertTrue(String.valueOf(refused.getMessage()).length() < 400);
        }
    }

    /** Also what stands behind a seal is read with care: another program of ours may have written it. */
    @Test
    void listOfKeys() {
        fuzz.feed(() -> {
            KeyRecords.read(mutated(tampering.bytes(tampering.upTo(400))));
            KeyRecords.readFirstForm(mutated(tampering.bytes(tampering.upTo(400))));
        });
    }

    @Test
    void listOfHooks() {
        fuzz.feed(() -> {
            try {
                HookFile.parsed(mutated(tampering.bytes(tampering.upTo(200))));
            } catch (IOException | IllegalArgumentException expected) {
                // The reader of the file turns both into its refusal.
            }
        });
    }

    @Test
    void wrappedKey() {
        fuzz.feed(() -> {
            try {
                WrappedKey.decode(tampering.bytes(tampering.upTo(120)));
            } catch (SealBrokenException refused) {
                assertTrue(refused.place().startsWith("contact_key"));
            }
        });
    }

    private byte[] mutated(byte[] content) {
        var changed = content;
        for (var times = tampering.upTo(4); times >= 0; times--) {
            changed = once(changed);
        }
        return changed;
    }

    private byte[] once(byte[] content) {
        if (content.length < 8) {
            return tampering.bytes(tampering.upTo(64));
        }
        return switch (tampering.upTo(6)) {
            case 0 -> tampering.flipped(content);
            case 1 -> tampering.cut(content);
            case 2 -> tampering.bytes(tampering.upTo(2 * content.length));
            case 3 -> Arrays.copyOf(content, content.length + 1 + tampering.upTo(300));
            case 4 -> withNumber(content);
            default -> withRun(content);
        };
    }

    /** A length or version that is as bad as it gets. */
    private byte[] withNumber(byte[] content) {
        var numbers = new int[] {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 16, 1 << 30};
        var changed = content.clone();
        ByteBuffer.wrap(changed).putInt(tampering.upTo(content.length - 3), numbers[tampering.upTo(numbers.length)]);
        return changed;
    }

    private byte[] withRun(byte[] content) {
        var changed = content.clone();
        var from = tampering.upTo(content.length);
        Arrays.fill(changed, from, from + tampering.upTo(content.length - from), (byte) tampering.upTo(256));
        return changed;
    }
}

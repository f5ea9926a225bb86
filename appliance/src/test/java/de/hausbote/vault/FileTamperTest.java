package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of file of the vault, changed in every way: refused with one of two exceptions, or read without what was
 * changed. Nothing that was not written ever comes out.
 */
@Tag("KEY-2")
class FileTamperTest {
    @TempDir
    Path folder;

    private final Tampering tampering = new Tampering(91);
    private Readers readers;

    /** How often each kind of file is changed in each way. */
    int attempts() {
        return 50;
    }

    /** One way to change a file; nothing when it happened to change nothing. */
    private interface Change {
        Optional<byte[]> of(byte[] content, byte[] foreign);
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
    Stream<DynamicTest> flipped() throws IOException {
        return each((content, _) -> Optional.of(tampering.flipped(content)));
    }

    @TestFactory
    Stream<DynamicTest> cut() throws IOException {
        return each((content, _) -> Optional.of(tampering.cut(content)));
    }

    @TestFactory
    Stream<DynamicTest> withTwoPiecesExchanged() throws IOException {
        return each((content, _) -> {
            var length = 1 + tampering.upTo(Math.min(200, content.length / 2));
            var one = tampering.upTo(content.length / 2 - length + 1);
            var other = content.length / 2 + tampering.upTo(content.length / 2 - length + 1);
            return Optional.of(Readers.exchanged(content, one, other, length)).filter(changed -> changed.length > 0);
        });
    }

    @TestFactory
    Stream<DynamicTest> withAPieceOfAnotherFile() throws IOException {
        return each((content, foreign) -> {
            var most = Math.min(content.length, foreign.length);
            var length = 1 + tampering.upTo(Math.min(200, most));
            var at = tampering.upTo(most - length + 1);
            var changed = content.clone();
            System.arraycopy(foreign, at, changed, at, length);
            return Optional.of(changed).filter(bytes -> !Arrays.equals(bytes, content));
        });
    }

    @TestFactory
    Stream<DynamicTest> withSomethingInserted() throws IOException {
        return each((content, _) -> {
            var more = tampering.bytes(1 + tampering.upTo(40));
            var at = tampering.upTo(content.length + 1);
            var changed = Arrays.copyOf(content, content.length + more.length);
            System.arraycopy(more, 0, changed, at, more.length);
            System.arraycopy(content, at, changed, at + more.length, content.length - at);
            return Optional.of(changed);
        });
    }

    @TestFactory
    Stream<DynamicTest> replacedByAnotherFile() throws IOException {
        return each((_, foreign) -> Optional.of(foreign));
    }

    private Stream<DynamicTest> each(Change change) throws IOException {
        return readers.kinds(folder).stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> assertAllRefused(kind, change)));
    }

    private void assertAllRefused(Readers.Kind kind, Change change) throws IOException {
        var truth = kind.reader().read(kind.content());
        assertTrue(!truth.isEmpty());
        for (var attempt = 0; attempt < attempts(); attempt++) {
            var changed = change.of(kind.content(), kind.foreign());
            if (changed.isPresent()) {
                assertNothingFalseComesOut(kind, truth, changed.get());
            }
        }
        assertEquals(truth, kind.reader().read(kind.content()));
    }

    private void assertNothingFalseComesOut(Readers.Kind kind, List<String> truth, byte[] changed) throws IOException {
        try {
            var read = kind.reader().read(changed);
            assertTrue(toleratesLosses(kind), () -> kind + " was read though it was changed");
            assertTrue(new HashSet<>(truth).containsAll(read));
            assertEquals(read, inOrder(truth, read));
        } catch (SealBrokenException | VaultRefusedException refused) {
            assertTrue(readers.partial().stream().allMatch(part -> isBeginning(kind, truth, part)));
        }
    }

    private static boolean isBeginning(Readers.Kind kind, List<String> truth, String part) {
        return !kind.name().equals("sealed file") || truth.getFirst().startsWith(part);
    }

    /** A torn segment gives what is whole, and a recipient that does not open is replaced. */
    private static boolean toleratesLosses(Readers.Kind kind) {
        return kind.name().equals("journal segment") || kind.name().equals("recipients");
    }

    private static List<String> inOrder(List<String> truth, List<String> read) {
        var sorted = new ArrayList<>(read);
        sorted.sort((one, other) -> Integer.compare(truth.indexOf(one), truth.indexOf(other)));
        return Collections.unmodifiableList(sorted);
    }
}

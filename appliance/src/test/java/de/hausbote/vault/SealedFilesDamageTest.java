package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is read of a file that somebody changed on disk. */
@Tag("KEY-2")
final class SealedFilesDamageTest extends WithSealedFiles {
    private static final int CHUNK = Chunks.SEALED;

    private byte[] plain;
    private String name;
    private byte[] sealed;

    @BeforeEach
    void write() throws IOException {
        plain = tampering.bytes(3 * Chunks.PLAIN + 100);
        name = written(plain).name();
        sealed = Files.readAllBytes(onDisk(name));
    }

    /** What came out before the refusal; it must be whole chunks of the true file. */
    private void assertRefused(byte[] changed) {
        Tampering.write(onDisk(name), changed);
        var out = new ByteArrayOutputStream();

        assertThrows(SealBrokenException.class, () -> files.copy(anna, name, out));

        assertEquals(0, out.size() % Chunks.PLAIN);
        assertArrayEquals(Arrays.copyOf(plain, out.size()), out.toByteArray());
    }

    @Test
    void anyFlippedBitIsRefused() {
        for (var i = 0; i < 300; i++) {
            assertRefused(tampering.flipped(sealed));
        }
    }

    @Test
    void anyFlippedBitOfTheHeadIsRefused() {
        for (var i = 0; i < 200; i++) {
            assertRefused(tampering.flipped(sealed, 0, SealedFileForm.HEAD));
        }
    }

    @Test
    void anyCutIsRefused() {
        for (var i = 0; i < 200; i++) {
            assertRefused(tampering.cut(sealed));
        }
    }

    @Test
    void cutBetweenChunksIsRefused() {
        for (var chunks = 0; chunks < 4; chunks++) {
            assertRefused(Arrays.copyOf(sealed, SealedFileForm.HEAD + chunks * CHUNK));
        }
    }

    @Test
    void exchangedChunksAreRefused() {
        var changed = sealed.clone();
        System.arraycopy(sealed, SealedFileForm.HEAD, changed, SealedFileForm.HEAD + CHUNK, CHUNK);
        System.arraycopy(sealed, SealedFileForm.HEAD + CHUNK, changed, SealedFileForm.HEAD, CHUNK);

        assertRefused(changed);
    }

    @Test
    void chunkLeftOutIsRefused() {
        var changed = Arrays.copyOf(sealed, sealed.length - CHUNK);
        System.arraycopy(
                sealed,
                SealedFileForm.HEAD + 2 * CHUNK,
                changed,
                SealedFileForm.HEAD + CHUNK,
                sealed.length - SealedFileForm.HEAD - 2 * CHUNK);

        assertRefused(changed);
    }

    @Test
    void chunkOfAnotherFileIsRefused() throws IOException {
        var other = Files.readAllBytes(onDisk(written(plain).name()));
        var changed = sealed.clone();
        System.arraycopy(other, SealedFileForm.HEAD, changed, SealedFileForm.HEAD, CHUNK);

        assertRefused(changed);
    }

    @Test
    void somethingAppendedIsRefused() {
        for (var length : List.of(1, 16, 17, CHUNK)) {
            assertRefused(Arrays.copyOf(sealed, sealed.length + length));
        }
    }

    @Test
    void anotherFileUnderThisNameIsRefused() throws IOException {
        assertRefused(Files.readAllBytes(onDisk(written(plain).name())));
    }

    @Test
    void fileOfAnotherContactIsRefused() {
        var bert = vault.contact(BERT, vault.newContactKey(BERT));

        assertThrows(SealBrokenException.class, () -> files.open(bert, name));
    }

    @Test
    void fileInAnotherFolderIsRefused() throws IOException {
        var drafts = vault.files("drafts");
        Files.copy(onDisk(name), settings.data().resolve("drafts").resolve(name));

        assertThrows(SealBrokenException.class, () -> drafts.open(anna, name));
    }
}

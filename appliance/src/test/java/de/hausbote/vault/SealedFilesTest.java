package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SealedFilesTest extends WithSealedFiles {
    private byte[] read(String name) throws IOException {
        var plain = new ByteArrayOutputStream();
        files.copy(anna, name, plain);
        return plain.toByteArray();
    }

    @Test
    void anyLengthComesBackAsItWas() throws IOException {
        for (int length : List.of(0, 1, 100, Chunks.PLAIN - 1, Chunks.PLAIN, Chunks.PLAIN + 1, 5 * Chunks.PLAIN + 7)) {
            var plain = tampering.bytes(length);

            var file = written(plain);

            assertArrayEquals(plain, read(file.name()));
            assertEquals(length, file.size());
            assertEquals(HexFormat.of().formatHex(Sha256.of(plain)), file.sha256());
        }
    }

    @Test
    void streamMayGiveAsLittleAtOnceAsItLikes() throws IOException {
        var plain = tampering.bytes(3 * Chunks.PLAIN);
        var slow = new FilterInputStream(new ByteArrayInputStream(plain)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(length, 7));
            }
        };

        var file = files.write(anna, slow, plain.length);

        try (var in = files.open(anna, file.name())) {
            var bytes = new ByteArrayOutputStream();
            for (var next = in.read(); next >= 0; next = in.read()) {
                bytes.write(next);
            }
            assertArrayEquals(plain, bytes.toByteArray());
        }
    }

    @Test
    void houseMayOwnAFileToo() throws IOException {
        var owner = vault.seal(Purpose.MEDIA);

        var file = files.write(owner, new ByteArrayInputStream(new byte[] {1, 2, 3}), 3);

        try (var in = files.open(owner, file.name())) {
            assertArrayEquals(new byte[] {1, 2, 3}, in.readAllBytes());
        }
        assertThrows(SealBrokenException.class, () -> files.open(anna, file.name()));
    }

    @Test
    void fileStaysAfterARestart() throws IOException {
        var key = vault.newContactKey(BERT);
        var file = files.write(vault.contact(BERT, key), new ByteArrayInputStream(new byte[] {1}), 1);
        vault.close();

        vault = Vault.open(settings);

        try (var in = vault.files("media").open(vault.contact(BERT, key), file.name())) {
            assertArrayEquals(new byte[] {1}, in.readAllBytes());
        }
    }

    @Test
    void exactlyTheCapFitsAndOneByteMoreLeavesNothing() throws IOException {
        var plain = tampering.bytes(40_000);

        assertEquals(
                40_000,
                files.write(anna, new ByteArrayInputStream(plain), 40_000).size());
        var refusal =
                assertThrows(TooLargeException.class, () -> files.write(anna, new ByteArrayInputStream(plain), 39_999));

        assertEquals(39_999, refusal.limit());
        assertEquals(1, countOnDisk());
    }

    @Test
    void streamThatBreaksLeavesNothing() {
        var breaking = new FilterInputStream(new ByteArrayInputStream(new byte[20_000])) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                var given = super.read(into, offset, length);
                if (given < 0) {
                    throw new IOException("gone");
                }
                return given;
            }
        };

        assertThrows(IOException.class, () -> files.write(anna, breaking, 100_000));

        assertEquals(0, countOnDisk());
    }

    @Test
    void whatAnInterruptedWriteLeftIsSweptAtStart() throws IOException {
        Files.write(onDisk("00000000000000000000000000000000.new"), new byte[10]);
        vault.close();

        vault = Vault.open(settings);
        vault.files("media");

        assertEquals(0, countOnDisk());
    }

    @Test
    void deletedFileIsGone() throws IOException {
        var file = written(new byte[10]);
        assertTrue(files.exists(file.name()));

        files.delete(file.name());
        files.delete(file.name());

        assertFalse(files.exists(file.name()));
        assertThrows(FileMissingException.class, () -> files.open(anna, file.name()));
    }

    @Test
    void namesAreListed() throws IOException {
        var one = written(new byte[1]);
        var other = written(new byte[2]);

        assertEquals(List.of(one.name(), other.name()).stream().sorted().toList(), files.names());
    }

    @Test
    void nameThatLeadsOutOfTheFolderIsNoFile() {
        assertThrows(FileMissingException.class, () -> files.open(anna, "../../root.key"));
        assertThrows(FileMissingException.class, () -> files.delete("../vault/keys"));
        assertThrows(IllegalArgumentException.class, () -> vault.files("../media"));
    }

    private long countOnDisk() {
        try (var all = Files.list(settings.data().resolve("media"))) {
            return all.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

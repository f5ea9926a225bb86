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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealedFilesTest {
    private static final int CHUNK = Chunks.SEALED;
    private static final byte[] ANNA = new byte[] {1};
    private static final byte[] BERT = new byte[] {2};

    @TempDir
    Path folder;

    private final Tampering tampering = new Tampering(11);
    private VaultSettings settings;
    private Vault vault;
    private SealedFiles files;
    private ContactSeal anna;

    @BeforeEach
    void open() {
        settings = PreparedVault.in(folder);
        vault = Vault.open(settings);
        files = vault.files("media");
        anna = vault.contact(ANNA, vault.newContactKey(ANNA));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private SealedFile written(byte[] plain) throws IOException {
        return files.write(anna, new ByteArrayInputStream(plain), Long.MAX_VALUE);
    }

    private byte[] read(String name) throws IOException {
        var plain = new ByteArrayOutputStream();
        files.copy(anna, name, plain);
        return plain.toByteArray();
    }

    private Path onDisk(String name) {
        return settings.data().resolve("media").resolve(name);
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

    @Nested
    @Tag("KEY-2")
    final class Tampered {
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
}

package de.hausbote.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.vault.PreparedVault;
import de.hausbote.vault.SealBrokenException;
import de.hausbote.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.IOContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedDirectoryTest {
    private static final int MESSAGES = 3_000;
    private static final String CANARY = "kanarienvogel";

    @TempDir
    Path folder;

    private final Random random = new Random(5);
    private Vault vault;

    /** How many flips and cuts each file of an index suffers. */
    int attempts() {
        return 12;
    }

    @BeforeEach
    void open() {
        vault = Vault.open(PreparedVault.in(folder));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private SealedDirectory directory(long cache) {
        return new SealedDirectory(vault.shelf("search"), new ChunkCache(cache));
    }

    private void index(SealedDirectory directory) throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (var number = 0; number < MESSAGES; number++) {
                var document = new Document();
                document.add(
                        new TextField("words", CANARY + " number" + number + " " + random.nextLong(), Field.Store.NO));
                writer.addDocument(document);
                if (number % 700 == 0) {
                    writer.commit();
                }
            }
            writer.forceMerge(2);
            writer.deleteDocuments(new Term("words", "number7"));
        }
    }

    private static int hits(SealedDirectory directory, String word) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            return hits(reader, word);
        }
    }

    private static int hits(DirectoryReader reader, String word) throws IOException {
        return new IndexSearcher(reader).count(new TermQuery(new Term("words", word)));
    }

    @Test
    void whatWasIndexedIsFoundAfterwards() throws IOException {
        try (var directory = directory(64 << 20)) {
            index(directory);
        }
        for (var cache : List.of(1L, 100_000L, 64L << 20)) {
            try (var directory = directory(cache);
                    var check = new CheckIndex(directory)) {
                assertEquals(MESSAGES - 1, hits(directory, CANARY));
                assertEquals(1, hits(directory, "number1234"));
                assertEquals(0, hits(directory, "number7"));
                assertTrue(check.checkIndex().clean);
            }
        }
    }

    @Test
    void whatWasOpenedStaysWithinItsBound() throws IOException {
        var cache = new ChunkCache(40_000);
        try (var directory = new SealedDirectory(vault.shelf("search"), cache)) {
            index(directory);
            try (var reader = DirectoryReader.open(directory)) {
                for (var number = 0; number < MESSAGES; number += 3) {
                    hits(reader, "number" + number);
                    assertTrue(cache.bytes() <= 40_000, () -> "bytes " + cache.bytes());
                }
                assertTrue(cache.bytes() > 20_000, () -> "bytes " + cache.bytes());
                cache.wipe();
                assertEquals(0, cache.bytes());
            }
        }
    }

    @Test
    @Tag("KEY-1")
    void ofAFileThatIsClosedNothingStaysOpened() throws IOException {
        var cache = new ChunkCache(64 << 20);
        try (var directory = new SealedDirectory(vault.shelf("search"), cache)) {
            index(directory);
            try (var reader = DirectoryReader.open(directory)) {
                hits(reader, CANARY);
                assertTrue(cache.bytes() > 0);
            }

            assertEquals(0, cache.bytes());
        }
    }

    @Test
    @Tag("KEY-1")
    void noFileTellsAWordOrEvenThatItIsAnIndex() throws IOException {
        try (var directory = directory(1 << 20)) {
            index(directory);
        }
        for (var file : files()) {
            var content = new String(Files.readAllBytes(file), ISO_8859_1);
            for (var mark : List.of(CANARY, "number12", "Lucene", "segments", "words")) {
                for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                    assertFalse(content.contains(new String(mark.getBytes(charset), ISO_8859_1)), file + " " + mark);
                }
            }
        }
    }

    @Test
    @Tag("KEY-2")
    void anythingThatWasChangedIsRefused() throws IOException {
        try (var directory = directory(1 << 20)) {
            index(directory);
        }
        for (var file : files()) {
            var whole = Files.readAllBytes(file);
            for (var attempt = 0; attempt < attempts(); attempt++) {
                assertRefused(file, flipped(whole));
                assertRefused(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
                assertRefused(file, Arrays.copyOf(whole, whole.length + 1 + random.nextInt(40)));
            }
            Files.delete(file);
            assertRefused();
            Files.write(file, whole);
        }
        assertEquals(MESSAGES - 1, read());
    }

    @Test
    @Tag("KEY-2")
    void oneFileInThePlaceOfAnotherIsRefused() throws IOException {
        try (var directory = directory(1 << 20)) {
            index(directory);
        }
        var files = files();
        for (var at = 1; at < files.size(); at++) {
            var whole = Files.readAllBytes(files.get(at));
            assertRefused(files.get(at), Files.readAllBytes(files.get(at - 1)));
            Files.write(files.get(at), whole);
        }
    }

    @Test
    void aFileIsThereOnceItWasRenamedAndNotTwice() throws IOException {
        try (var directory = directory(1 << 20)) {
            try (var output = directory.createOutput("pending_one", IOContext.DEFAULT)) {
                output.writeString("Inhalt");
            }
            directory.rename("pending_one", "one");

            assertEquals(List.of("one"), List.of(directory.listAll()));
        }
        try (var directory = directory(1 << 20);
                var input = directory.openInput("one", IOContext.DEFAULT)) {
            assertEquals("Inhalt", input.readString());
            assertEquals(1, files().size());
        }
    }

    private byte[] flipped(byte[] whole) {
        var changed = whole.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return changed;
    }

    private void assertRefused(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        assertRefused();
    }

    private void assertRefused() {
        var refused = assertThrows(Exception.class, this::read);

        assertTrue(
                refused instanceof CorruptIndexException
                        || refused instanceof SealBrokenException
                        || refused instanceof IndexNotFoundException
                        || refused instanceof java.nio.file.NoSuchFileException,
                refused::toString);
    }

    /** Reads every byte of the index. */
    private int read() throws IOException {
        try (var directory = directory(1 << 20)) {
            for (var name : directory.listAll()) {
                try (var input = directory.openInput(name, IOContext.READONCE)) {
                    input.skipBytes(0);
                    input.readBytes(new byte[(int) input.length()], 0, (int) input.length());
                }
            }
            return hits(directory, CANARY);
        }
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        try (var found = Files.list(folder.resolve("data/search"))) {
            found.sorted().forEach(files::add);
        }
        return files;
    }
}

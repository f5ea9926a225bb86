package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.vault.PreparedVault;
import de.hausbote.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final long CACHE = 64L << 10;

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() {
        vault = Vault.open(PreparedVault.in(folder));
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private SearchIndex opened() throws IOException {
        return SearchIndex.opened(vault.shelf("search"), CACHE, NOON);
    }

    @Test
    void anIndexOfThisFormIsOpenedAgain() throws IOException {
        try (var index = opened()) {
            index.commit(7);
        }

        try (var again = opened()) {
            assertEquals(7, again.position());
        }
    }

    @Test
    void anIndexOfAnotherFormHasToBeMadeAnew() throws IOException {
        try (var directory = new SealedDirectory(vault.shelf("search"), new ChunkCache(CACHE));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.commit();
        }

        var refused = assertThrows(IOException.class, this::opened);

        assertTrue(Damage.isIn(refused));
    }
}

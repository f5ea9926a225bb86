package de.hausbote.search;

import de.hausbote.House;
import de.hausbote.message.Sender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A desk of its own for each test, at which Anna and Bert are looked for. */
abstract class AtADesk {
    static final Sender ANNA = House.phone("4915112345678");
    static final Sender BERT = House.phone("4917700000000");

    @TempDir
    Path folder;

    SearchHouse desk;

    @BeforeEach
    final void open() {
        desk = SearchHouse.in(folder);
    }

    @AfterEach
    final void close() {
        desk.close();
    }

    /** Those of the first index. */
    final List<Path> files() throws IOException {
        try (var files = Files.list(folder.resolve(Indexer.SHELVES.getFirst()))) {
            return files.toList();
        }
    }
}

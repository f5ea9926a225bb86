package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.language.Tier;
import de.hausbote.language.Widened;
import de.hausbote.vault.PreparedVault;
import de.hausbote.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Lucene asks no more than 1,024 words one by one. */
    @Test
    void aLongQuestionOfWordsWithManyFormsIsAnswered() throws IOException {
        try (var index = opened()) {
            var passages = List.of(BenchMessages.permitted(1, "eins wort7form11 und wort23form299"));
            index.add(passages, BenchMessages.standings(passages));
            index.refresh();

            for (var best : List.of(true, false)) {
                var query = Queries.of(Grammar.read("wort7 wort23"), sought(7, 23), List.of(), Optional.empty(), best);
                var long24 = Queries.of(
                        Grammar.read("wort7"),
                        sought(IntStream.range(0, 24).toArray()),
                        List.of(),
                        Optional.empty(),
                        best);
                var teams = BenchMessages.teams();

                assertEquals(
                        1,
                        index.find(new Looking(query, teams, best, Optional.empty(), 10))
                                .items()
                                .size());
                assertEquals(
                        0,
                        index.find(new Looking(long24, teams, best, Optional.empty(), 10))
                                .items()
                                .size());
            }
        }
    }

    private static List<Sought> sought(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> {
                    var forms = IntStream.range(0, 300)
                            .mapToObj(form -> "wort" + number + "form" + form)
                            .collect(Collectors.toMap(Function.identity(), _ -> Tier.CLOSE));
                    return new Sought(
                            new Parsed.Wanted.One("wort" + number, false),
                            new Widened(Optional.empty(), forms, List.of()));
                })
                .toList();
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

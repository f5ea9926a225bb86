package de.hausbote.search;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of what is meant is found, by kind of language, and how much that is not. The pairs were written without a look
 * at the search; what changes the figures is a rule of language, never a pair.
 */
class RelevanceTest {
    private static final double RECALL = 0.97;
    private static final double FALSE_HITS = 0.04;

    @TempDir
    Path folder;

    /** @param meant whether the text has to be found */
    private record Pair(String kind, boolean meant, String query, String text) {
        static Pair of(String line) {
            var fields = line.split(" \\| ", 4);
            return new Pair(fields[0], fields[1].equals("+"), fields[2], fields[3]);
        }
    }

    @Test
    void whatIsMeantIsFoundAndLittleElse() {
        var pairs = pairs();
        try (var desk = SearchHouse.in(folder)) {
            pairs.stream().map(Pair::text).distinct().forEach(text -> desk.says(House.phone("4915112345678"), text));
            Await.until("all", () -> desk.counted("von:kunde") >= pairs.size());
            desk.restart();
            desk.awaitLexicon();

            var wrong = pairs.stream()
                    .filter(pair -> desk.found(pair.query()).contains(pair.text()) != pair.meant())
                    .toList();

            tell(pairs, wrong);
            assertTrue(share(pairs, wrong, true) <= 1 - RECALL, "recall");
            assertTrue(share(pairs, wrong, false) <= FALSE_HITS, "false hits");
        }
    }

    private static double share(List<Pair> pairs, List<Pair> wrong, boolean meant) {
        var all = pairs.stream().filter(pair -> pair.meant() == meant).count();
        return (double) wrong.stream().filter(pair -> pair.meant() == meant).count() / all;
    }

    /** The table of docs/search.md. */
    private static void tell(List<Pair> pairs, List<Pair> wrong) {
        var failed = wrong.stream().collect(groupingBy(Pair::kind));
        pairs.stream()
                .collect(groupingBy(Pair::kind, TreeMap::new, java.util.stream.Collectors.toList()))
                .forEach((kind, all) -> {
                    var not = failed.getOrDefault(kind, List.of());
                    System.out.printf("RELEVANCE | %s | %d | %d |%n", kind, all.size(), all.size() - not.size());
                    not.forEach(pair -> System.out.println("RELEVANCE " + pair));
                });
    }

    private static List<Pair> pairs() {
        return Stream.of("relevance.txt", "relevance-2.txt")
                .flatMap(file -> pairs(file).stream())
                .toList();
    }

    private static List<Pair> pairs(String name) {
        try (var file = Objects.requireNonNull(RelevanceTest.class.getResourceAsStream("/language/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pair::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package de.hausbote.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Short forms and what they stand for, both ways. A long form may have several words, which then stand in a row. */
final class Abbreviations {
    private static final int SHORTEST = 2;

    private final Map<String, List<List<String>>> others = new HashMap<>();

    Abbreviations() {
        WordFile.lines("abbreviations.txt").forEach(line -> {
            var sides = line.split(" = ", 2);
            var brief = WordFile.folded(sides[0]);
            Stream.of(sides[1].split(",")).map(WordFile::folded).forEach(full -> {
                add(brief.getFirst(), full);
                if (full.size() == 1) {
                    add(full.getFirst(), brief);
                }
            });
        });
    }

    private void add(String word, List<String> other) {
        others.computeIfAbsent(word, _ -> new ArrayList<>()).add(other);
    }

    /** What a message may have in place of this word. */
    List<List<String>> of(String folded) {
        return others.getOrDefault(folded, List.of());
    }

    /** The word with its first or last part cut short, or written out: Kontonr, SV-Nummer. Some are no words. */
    Set<String> within(String folded) {
        var found = new HashSet<String>();
        for (var place = SHORTEST; place <= folded.length() - SHORTEST; place++) {
            var left = folded.substring(0, place);
            var right = folded.substring(place);
            single(right).forEach(other -> found.add(left + other));
            single(left).forEach(other -> found.add(other + right));
            if (left.endsWith("s")) {
                single(left.substring(0, place - 1)).forEach(other -> found.add(other + right));
            }
        }
        return found;
    }

    private Stream<String> single(String word) {
        return of(word).stream().filter(other -> other.size() == 1).map(List::getFirst);
    }
}

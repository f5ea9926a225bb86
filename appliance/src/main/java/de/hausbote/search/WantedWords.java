package de.hausbote.search;

import de.hausbote.language.Words;
import de.hausbote.language.Words.Word;
import de.hausbote.search.Parsed.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what has to stand in a message, from one piece of a question. */
final class WantedWords {
    private static final int SHORTEST_BEGINNING = 2;

    private WantedWords() {}

    /** Words in a row, as they stood between quotes; looked for as they are. */
    static Optional<Wanted> row(String quoted) {
        var words = folded(Words.singles(Words.of(quoted)));
        return words.isEmpty() ? Optional.empty() : Optional.of(new Wanted.Row(words, Optional.empty()));
    }

    /** What is written without a space may have parts: then they stand in a row, or as one word. */
    static Optional<Wanted> plain(String piece) {
        var all = Words.of(piece);
        var parts = folded(Words.singles(all));
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(one(parts.getFirst(), piece));
            default -> Optional.of(several(parts, wholes(all, parts.size()), piece.indexOf(' ') > 0));
        };
    }

    private static Wanted one(String word, String piece) {
        return new Wanted.One(word, piece.endsWith("*") && word.length() >= SHORTEST_BEGINNING);
    }

    private static List<String> wholes(List<Word> all, int parts) {
        return all.stream()
                .filter(word -> word.parts() == parts)
                .map(Word::folded)
                .toList();
    }

    /** What stands between the groups of a number does not matter when they were typed with blanks. */
    private static Wanted several(List<String> parts, List<String> wholes, boolean blanks) {
        if (blanks && wholes.stream().noneMatch(Words::isGrouped)) {
            var written = wholes.stream()
                    .flatMap(whole -> Stream.of(whole, Words.grouped(whole)))
                    .toList();
            return new Wanted.Groups(parts, written);
        }
        var whole = wholes.stream().findFirst().map(Words::ungrouped).orElseGet(() -> String.join("", parts));
        return new Wanted.Row(parts, Optional.of(whole));
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().map(Word::folded).toList();
    }
}

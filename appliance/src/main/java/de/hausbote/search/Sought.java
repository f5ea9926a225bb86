package de.hausbote.search;

import de.hausbote.language.Lexicon;
import de.hausbote.language.Tier;
import de.hausbote.language.Widened;
import de.hausbote.language.Words;
import de.hausbote.search.Parsed.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing that has to stand in a message, with the words that may stand in its place.
 *
 * @param near nothing but the word itself while there is no lexicon, and for what was put in quotes
 */
record Sought(Wanted wanted, Widened near) {
    private static final Widened NOTHING = new Widened(Optional.empty(), Map.of(), List.of());

    /** @param wide whether weak matches and mistakes are looked for too */
    static List<Sought> of(List<Wanted> wanted, Optional<Lexicon> lexicon, boolean wide) {
        return wanted.stream()
                .map(each -> new Sought(each, near(each, lexicon, wide)))
                .toList();
    }

    private static Widened near(Wanted wanted, Optional<Lexicon> lexicon, boolean wide) {
        return switch (wanted) {
            case Wanted.One(var folded, var beginning) -> near(folded, beginning, lexicon, wide);
            case Wanted.Groups number -> exactly(number.wholes());
            case Wanted.Row row ->
                row.whole()
                        .map(whole -> hasDigit(whole) ? exactly(List.of(whole)) : near(whole, false, lexicon, wide))
                        .orElse(NOTHING);
        };
    }

    private static Widened near(String folded, boolean beginning, Optional<Lexicon> lexicon, boolean wide) {
        if (hasDigit(folded)) {
            return beginning ? Widened.exactly(folded, true) : exactly(List.of(folded, Words.grouped(folded)));
        }
        return lexicon.map(words -> words.widen(folded, beginning, wide))
                .orElseGet(() -> Widened.exactly(folded, beginning));
    }

    private static boolean hasDigit(String folded) {
        return folded.chars().anyMatch(Character::isDigit);
    }

    private static Widened exactly(List<String> words) {
        var exact = words.stream().collect(Collectors.toMap(Function.identity(), _ -> Tier.EXACT));
        return new Widened(Optional.empty(), exact, List.of());
    }

    /** Whether a word of a message is what was sought, or a part of it. */
    boolean fits(String folded) {
        return near.words().containsKey(folded)
                || near.beginning().filter(folded::startsWith).isPresent()
                || near.rows().stream().anyMatch(row -> row.contains(folded))
                || parts().contains(folded);
    }

    private List<String> parts() {
        return switch (wanted) {
            case Wanted.One _ -> List.of();
            case Wanted.Groups number -> number.groups();
            case Wanted.Row row -> row.folded();
        };
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}

package de.hausbote.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a message may have in place of one word.
 *
 * @param beginning with which a word may begin too, while it is being typed
 * @param words each with how near it is
 * @param rows words that may stand in a row instead; near as {@link Tier#CLOSE}
 */
public record Widened(Optional<String> beginning, Map<String, Tier> words, List<List<String>> rows) {
    public Widened {
        words = Map.copyOf(words);
        rows = List.copyOf(rows);
    }

    /** As it was typed and nothing else. */
    public static Widened exactly(String folded, boolean beginning) {
        return new Widened(beginning ? Optional.of(folded) : Optional.empty(), Map.of(folded, Tier.EXACT), List.of());
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}

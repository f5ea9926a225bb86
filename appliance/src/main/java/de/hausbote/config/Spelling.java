package de.hausbote.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Spelling {
    private static final int MOST_EDITS = 3;

    private Spelling() {}

    static Optional<String> nearest(String written, Collection<String> words) {
        return words.stream()
                .filter(word -> edits(written, word) <= Math.min(MOST_EDITS, word.length() / 2))
                .min(Comparator.comparingInt(word -> edits(written, word)));
    }

    /** How many letters to add, drop or exchange to come from one word to the other (Levenshtein). */
    private static int edits(String from, String to) {
        var row = new int[to.length() + 1];
        for (var column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (var at = 1; at <= from.length(); at++) {
            var diagonal = row[0];
            row[0] = at;
            for (var column = 1; column <= to.length(); column++) {
                var exchange = diagonal + (from.charAt(at - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(exchange, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}

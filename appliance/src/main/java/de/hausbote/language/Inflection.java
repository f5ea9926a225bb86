package de.hausbote.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Endings of German nouns and adjectives. Two forms of one word have one stem; the stem itself need not be a word. Works
 * without umlauts, since a plural may have one that the singular has not.
 */
final class Inflection {
    private static final int SHORTEST = 4;
    /** Longer ones first. */
    private static final List<String> ENDINGS = List.of("ern", "em", "en", "er", "es", "um", "e", "s", "o", "a");

    /** What may stand behind a word within a compound's last part. */
    private static final Set<String> BEHIND =
            Set.of("", "e", "n", "s", "en", "es", "er", "em", "ern", "nen", "innen", "in", "se", "sen", "ses");

    private Inflection() {}

    static String stem(String folded) {
        var stem = Folding.withoutUmlauts(folded);
        for (var shorter = shortened(stem); shorter.isPresent(); shorter = shortened(stem)) {
            stem = shorter.get();
        }
        return stem.endsWith("inn") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static Optional<String> shortened(String word) {
        if (word.endsWith("ln") || word.endsWith("rn")) {
            return cut(word, 1);
        }
        return ENDINGS.stream()
                .filter(word::endsWith)
                .map(ending -> cut(word, ending.length()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> cut(String word, int letters) {
        return word.length() - letters >= SHORTEST
                ? Optional.of(word.substring(0, word.length() - letters))
                : Optional.empty();
    }

    static boolean isEnding(String rest) {
        return BEHIND.contains(rest);
    }

    /** The form that a plural may have: Antrag, Antraeg(e). Empty when no vowel can get an umlaut, or has one already. */
    static Optional<String> withUmlaut(String folded) {
        for (var at = folded.length() - 1; at >= 0; at--) {
            if ("aeiou".indexOf(folded.charAt(at)) >= 0) {
                return umlautAt(folded, at);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> umlautAt(String word, int at) {
        var letter = word.charAt(at);
        if (letter == 'u' && at > 0 && word.charAt(at - 1) == 'a') {
            return Optional.of(word.substring(0, at - 1) + "aeu" + word.substring(at + 1));
        }
        var alone = at == 0 || "aeiou".indexOf(word.charAt(at - 1)) < 0;
        return alone && "aou".indexOf(letter) >= 0
                ? Optional.of(word.substring(0, at + 1) + "e" + word.substring(at + 1))
                : Optional.empty();
    }
}

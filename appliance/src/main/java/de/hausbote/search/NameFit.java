package de.hausbote.search;

import de.hausbote.language.Words;
import de.hausbote.language.Words.Word;
import java.util.List;
import java.util.Map;

/** Finds what is called so: the one of exactly this name, or else all that have every word, or a beginning of it. */
final class NameFit {
    private NameFit() {}

    /** @param names of everything that may be meant */
    static <T> List<T> of(String typed, Map<T, String> names) {
        var words = words(typed);
        var exact = names.entrySet().stream()
                .filter(each -> words(each.getValue()).equals(words))
                .map(Map.Entry::getKey)
                .toList();
        return exact.isEmpty() ? beginning(words, names) : exact;
    }

    private static <T> List<T> beginning(List<String> words, Map<T, String> names) {
        return names.entrySet().stream()
                .filter(each -> fits(words, words(each.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean fits(List<String> words, List<String> name) {
        return words.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
    }

    private static List<String> words(String text) {
        return Words.singles(Words.of(text)).stream().map(Word::folded).toList();
    }
}

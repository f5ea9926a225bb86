package de.hausbote.language;

import java.util.Set;
import java.util.stream.Collectors;

/** Words without a meaning of their own: found when they are looked for, and never in place of another one. */
final class FunctionWords {
    private static final Set<String> ALL = WordFile.lines("function-words.txt").stream()
            .flatMap(line -> WordFile.folded(line).stream())
            .collect(Collectors.toUnmodifiableSet());

    private FunctionWords() {}

    static boolean contains(String folded) {
        return ALL.contains(folded);
    }
}

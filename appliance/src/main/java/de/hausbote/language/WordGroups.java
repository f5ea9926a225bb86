package de.hausbote.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Forms of one word that no rule explains, from the tables of irregular words. */
final class WordGroups {
    private final Map<String, Set<String>> groups = new HashMap<>();

    WordGroups() {
        read("irregular-words-de.txt");
        read("irregular-words-en.txt");
    }

    private void read(String file) {
        WordFile.lines(file).forEach(line -> {
            var forms = WordFile.folded(line);
            forms.forEach(
                    form -> groups.computeIfAbsent(form, _ -> new HashSet<>()).addAll(forms));
        });
    }

    /** The other forms of this word. */
    Set<String> of(String folded) {
        return groups.getOrDefault(folded, Set.of()).stream()
                .filter(form -> !form.equals(folded))
                .collect(Collectors.toUnmodifiableSet());
    }
}

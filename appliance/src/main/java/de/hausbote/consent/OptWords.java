package de.hausbote.consent;

import de.hausbote.consent.OptWord.Language;
import de.hausbote.consent.OptWord.Meaning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words by which people stop advertising and let it come again, and ordinary words that only look like them. */
final class OptWords {
    private static final String FILE = "/consent/words.txt";
    private static final Map<String, OptWord> KNOWN = new HashMap<>();
    private static final Set<String> ORDINARY = new HashSet<>();

    static {
        load();
    }

    private OptWords() {}

    /** @param letters small ones and digits, without umlauts */
    record Known(String letters, OptWord says) {}

    static Optional<OptWord> find(String letters) {
        return Optional.ofNullable(KNOWN.get(letters));
    }

    static Stream<Known> all() {
        return KNOWN.entrySet().stream().map(known -> new Known(known.getKey(), known.getValue()));
    }

    static boolean ordinary(String letters) {
        return ORDINARY.contains(letters);
    }

    private static void load() {
        InputStream in = Objects.requireNonNull(OptWords.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(OptWords::learn);
        } catch (IOException impossible) {
            throw new UncheckedIOException("words of the program could not be read", impossible);
        }
    }

    /** A line: what the words say, in which language, and the words between commas. */
    private static void learn(String line) {
        var parts = line.split(" ", 3);
        for (var word : parts[2].split(",", -1)) {
            var letters = OptWord.written(word).replace(" ", "");
            switch (parts[0]) {
                case "STOP", "START" -> {
                    var says = new OptWord(Meaning.valueOf(parts[0]), Language.valueOf(parts[1]));
                    KNOWN.put(letters, says);
                    KNOWN.put(OptWord.bare(word), says);
                }
                case "ORDINARY" -> ORDINARY.add(letters);
                default -> throw new IllegalStateException("a line begins with STOP, START or ORDINARY");
            }
        }
    }
}

package de.hausbote.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Words that are delivered with the program, in files of lines; a line with # is for readers. */
final class WordFile {
    private WordFile() {}

    /** The lines of a file below {@code language/}. */
    static List<String> lines(String name) {
        var stream = Objects.requireNonNull(WordFile.class.getResourceAsStream("/language/" + name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The words of a line, folded. */
    static List<String> folded(String line) {
        return Stream.of(line.strip().split("\\s+")).map(Folding::of).toList();
    }
}

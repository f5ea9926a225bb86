package de.hausbote.web.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the page, which are what the browser runs. */
final class PageFiles {
    private static final Path FOLDER = Path.of("src", "main", "resources", "ui");

    private PageFiles() {}

    static String read(String path) {
        try {
            return Files.readString(FOLDER.resolve(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All of them with this ending, by path. */
    static SortedMap<String, String> ending(String ending) {
        try (var paths = Files.walk(FOLDER)) {
            var files = new TreeMap<String, String>();
            paths.filter(path -> path.toString().endsWith(ending))
                    .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
                    .forEach(path -> files.put(path, read(path)));
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    /** Where it occurs, as path and what was found. */
    static Stream<String> places(Pattern pattern, Map<String, String> files) {
        return files.entrySet().stream()
                .flatMap(file -> matches(pattern, file.getValue())
                        .map(found -> file.getKey() + ": " + found.group().strip()));
    }
}

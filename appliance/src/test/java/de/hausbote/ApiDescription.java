package de.hausbote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The routes of {@code docs/api.md}; another test holds them against those of the program. */
final class ApiDescription {
    private static final Pattern ROW = Pattern.compile("\\| (GET|POST|PUT|DELETE) \\| (/\\S*) \\| ([a-z, ]+) \\|.*");

    private ApiDescription() {}

    record Row(String method, String path, String who) {
        boolean changes() {
            return !method.equals("GET");
        }
    }

    /** All but the live channel. */
    static Stream<Row> routes() {
        var here = Path.of("docs/api.md");
        try {
            return Files.readAllLines(Files.exists(here) ? here : Path.of("../docs/api.md")).stream()
                    .map(ROW::matcher)
                    .filter(row -> row.matches())
                    .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                    .filter(route -> !route.path().equals("/live"));
        } catch (IOException broken) {
            throw new AssertionError("the description is missing", broken);
        }
    }
}

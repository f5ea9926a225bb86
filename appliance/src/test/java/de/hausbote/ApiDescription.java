package de.hausbote;

import de.hausbote.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

        /** Whether it belongs to some roles, not to anyone or to everybody who signed in. */
        boolean restricted() {
            return !Set.of("anyone", "signed in").contains(who);
        }

        /** Whether it belongs to this role, and not to everybody. */
        boolean belongsTo(Role role) {
            return List.of(who.split(", ")).contains(role.name().toLowerCase(Locale.ROOT));
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

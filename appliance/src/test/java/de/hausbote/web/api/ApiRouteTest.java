package de.hausbote.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.identity.Actor;
import de.hausbote.identity.Role;
import de.hausbote.message.PersonId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.web.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the description of the interface against the program: each knows all that the other knows. */
@Tag("IAM-4")
class ApiRouteTest {
    private static final Pattern ROW = Pattern.compile("\\| (GET|POST|PUT|DELETE) \\| (/\\S*) \\| ([a-z, ]+) \\|.*");
    /** Served beside the routes, by the live channel. */
    private static final String LIVE = "GET /live signed in";

    @Test
    void everyRouteIsDescribedWithThoseWhoMayCallIt() throws IOException {
        var described = Files.readAllLines(description()).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .filter(row -> !row.equals(LIVE))
                .sorted()
                .toList();

        assertEquals(registered(), described);
    }

    @Test
    void everyCodeOfARefusalIsDescribed() throws IOException {
        var text = Files.readString(description());

        assertEquals(
                List.of(),
                Arrays.stream(Code.values())
                        .map(Code::name)
                        .filter(code -> !text.contains("`" + code + "`"))
                        .toList());
    }

    private static List<String> registered() {
        return Arrays.stream(ApiRoute.values())
                .map(ApiRoute::route)
                .map(route -> route.verb() + " " + route.path() + " " + who(route.access()))
                .sorted()
                .toList();
    }

    private static String who(Access access) {
        return switch (access) {
            case Access.Anyone _ -> "anyone";
            case Access.SignedIn _ -> "signed in";
            case Access.Permitted _ ->
                Arrays.stream(Role.values())
                        .filter(role -> mayCall(access, role))
                        .map(Words::of)
                        .collect(Collectors.joining(", "));
        };
    }

    private static boolean mayCall(Access access, Role role) {
        try {
            access.require(new Actor(PersonId.of(new byte[16]), role, ""));
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private static Path description() {
        var here = Path.of("docs/api.md");
        return Files.exists(here) ? here : Path.of("../docs/api.md");
    }
}

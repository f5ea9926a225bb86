package de.hausbote.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The page of the simulator: a few files that are part of the program. */
final class Pages implements Resource {
    private static final Map<String, String> TYPES = Map.of(
            "/", "text/html; charset=UTF-8",
            "/simulator.css", "text/css; charset=UTF-8",
            "/simulator.js", "text/javascript; charset=UTF-8",
            "/words.js", "text/javascript; charset=UTF-8",
            "/icon.svg", "image/svg+xml");

    @Override
    public Answer answer(Request request) {
        var type = TYPES.getOrDefault(request.path(), "");
        if (type.isEmpty() || !request.method().equals("GET")) {
            return Answer.empty(404);
        }
        var name = request.path().equals("/") ? "/index.html" : request.path();
        return new Answer.Whole(200, type, bytes("/simulator/page" + name), Map.of());
    }

    private static byte[] bytes(String name) {
        try (var file = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a part of the program cannot be read: " + name, unreadable);
        }
    }
}

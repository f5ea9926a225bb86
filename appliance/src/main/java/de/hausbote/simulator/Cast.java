package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The six customers, as {@code cast.json} describes them. */
record Cast(List<Role> roles) {
    Cast {
        roles = List.copyOf(roles);
    }

    static Cast load() {
        var cast = read("/simulator/cast.json");
        return new Cast(Role.each(cast.path("people"))
                .map(node -> Role.of(node, cast.path("phrases")))
                .toList());
    }

    List<Person> people() {
        return roles.stream().map(Role::person).toList();
    }

    private static JsonNode read(String name) {
        try (var file = Objects.requireNonNull(Cast.class.getResourceAsStream(name), name)) {
            return new JsonMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a part of the program cannot be read: " + name, unreadable);
        }
    }
}

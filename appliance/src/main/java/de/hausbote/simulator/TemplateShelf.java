package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The templates of the business, some to begin with. Thread-safe. */
final class TemplateShelf {
    private static final long FIRST_ID = 950_000_000_000_001L;

    private final List<ObjectNode> templates = new ArrayList<>();
    private long nextId = FIRST_ID;

    TemplateShelf() {
        for (var template : demo()) {
            add((ObjectNode) template);
        }
    }

    private static JsonNode demo() {
        try (var in = TemplateShelf.class.getResourceAsStream("/simulator/templates.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException("the templates of the demo cannot be read", broken);
        }
    }

    /** The same with an id of its own. */
    synchronized ObjectNode add(ObjectNode template) {
        var added = template.deepCopy().put("id", Long.toString(nextId++));
        templates.add(added);
        return added.deepCopy();
    }

    synchronized List<ObjectNode> all() {
        return templates.stream().map(ObjectNode::deepCopy).toList();
    }

    synchronized Optional<ObjectNode> find(String name, String language) {
        return templates.stream()
                .filter(each -> is(each, "name", name) && is(each, "language", language))
                .map(ObjectNode::deepCopy)
                .findFirst();
    }

    /** Whether there was one. */
    synchronized boolean remove(String name, String id) {
        return templates.removeIf(each -> is(each, "name", name) && (id.isEmpty() || is(each, "id", id)));
    }

    /** Something about it is otherwise from now on; nothing when it is not there. */
    synchronized Optional<ObjectNode> change(String name, String language, String field, JsonNode value) {
        var found = templates.stream()
                .filter(each -> is(each, "name", name) && is(each, "language", language))
                .findFirst();
        found.ifPresent(each -> each.set(field, value));
        return found.map(ObjectNode::deepCopy);
    }

    private static boolean is(JsonNode template, String field, String value) {
        return template.path(field).asText().equals(value);
    }
}

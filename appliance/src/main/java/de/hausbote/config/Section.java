package de.hausbote.config;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The keys of one concern while they are read: those asked for are known, any other is refused at the end. */
final class Section {
    private static final String REMEDY = "Correct it, or remove the line to use the default";

    private final Path file;
    private final String name;
    private final int line;
    private final Map<String, Node> entries;
    private final Set<String> known = new LinkedHashSet<>();

    private Section(Path file, String name, int line, Map<String, Node> entries) {
        this.file = file;
        this.name = name;
        this.line = line;
        this.entries = entries;
    }

    /** Reads a whole file through one function. */
    static <T> T file(Path file, Node root, Function<Section, T> reader) {
        return of(file, "", root).complete(reader);
    }

    /** Reads a concern of its own within this one. */
    <T> T in(String key, Function<Section, T> reader) {
        known.add(key);
        var node = entries.getOrDefault(key, new Node.Nothing(line));
        return of(file, full(key), node).complete(reader);
    }

    /** Reads one value; the parser throws {@link IllegalArgumentException} at what it does not understand. */
    <T> T value(String key, T fallback, Function<String, T> parse, String expected) {
        known.add(key);
        var node = entries.get(key);
        return node == null ? fallback : parsed(key, node, parse, expected);
    }

    int number(String key, int fallback) {
        return value(key, fallback, Integer::valueOf, "a whole number");
    }

    <T> List<T> list(String key, List<T> fallback, Function<String, T> parse, String expected) {
        known.add(key);
        return switch (entries.get(key)) {
            case null -> fallback;
            case Node.Items(var place, var items) ->
                items.stream().map(item -> parsed(key, item, parse, expected)).toList();
            case Node other -> throw bad(other.line(), full(key) + " is a list in brackets, each item " + expected);
        };
    }

    private static Section of(Path file, String name, Node node) {
        return switch (node) {
            case Node.Mapping(var line, var entries) -> new Section(file, name, line, entries);
            case Node.Nothing(var line) -> new Section(file, name, line, Map.of());
            case Node other ->
                throw new ConfigException(file, other.line(), title(name) + " has keys, found a value", REMEDY);
        };
    }

    private <T> T complete(Function<Section, T> reader) {
        T result;
        try {
            result = reader.apply(this);
        } catch (IllegalArgumentException contradiction) {
            throw bad(line, title(name) + " cannot be used: " + contradiction.getMessage());
        }
        entries.forEach(this::refuseUnknown);
        return result;
    }

    private <T> T parsed(String key, Node node, Function<String, T> parse, String expected) {
        if (!(node instanceof Node.Scalar scalar)) {
            throw bad(node.line(), full(key) + " has no single value, expected " + expected);
        }
        try {
            return parse.apply(scalar.text());
        } catch (IllegalArgumentException notUnderstood) {
            throw bad(node.line(), full(key) + " is " + scalar.text() + ", expected " + expected);
        }
    }

    private void refuseUnknown(String key, Node node) {
        if (known.contains(key)) {
            return;
        }
        var remedy = Spelling.nearest(key, known)
                .map(near -> "Did you mean " + full(near) + "? All keys stand in the file that came with the program")
                .orElse("Remove it; all keys stand in the file that came with the program");
        throw new ConfigException(file, node.line(), full(key) + " is no key", remedy);
    }

    private ConfigException bad(int where, String problem) {
        return new ConfigException(file, where, problem, REMEDY);
    }

    private String full(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    private static String title(String name) {
        return name.isEmpty() ? "the file" : name;
    }
}

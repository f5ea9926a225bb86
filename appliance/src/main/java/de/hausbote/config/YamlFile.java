package de.hausbote.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads a file into {@linkplain Node nodes}: plain YAML, each key once, no aliases, one document. */
final class YamlFile {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Path file;
    private final YAMLParser parser;

    private YamlFile(Path file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static Node read(Path file) {
        try (var parser = YAML.createParser(text(file))) {
            return new YamlFile(file, parser).document();
        } catch (JsonProcessingException unreadable) {
            // The parser's own words quote the file.
            throw new ConfigException(
                    file,
                    unreadable.getLocation().getLineNr(),
                    "this is no YAML",
                    "Look at the indentation, the colons and the quotes of this line and the one above");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the configuration cannot be read", unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException missing) {
            throw new ConfigException(
                    file, "there is no such file", "Create it, or start with the path of the one to use");
        } catch (IOException unreadable) {
            throw new ConfigException(
                    file, "the file cannot be read", "Let the user of the service read it, and save it as UTF-8");
        }
    }

    private Node document() throws IOException {
        var root = parser.nextToken() == null ? new Node.Nothing(1) : node();
        if (parser.nextToken() != null) {
            throw problem("a second document begins", "Keep a single one");
        }
        return root;
    }

    private Node node() throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw problem("anchors and aliases are not understood", "Write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> items();
            case VALUE_NULL -> new Node.Nothing(line());
            default -> new Node.Scalar(line(), parser.getText());
        };
    }

    private Node mapping() throws IOException {
        var line = line();
        var entries = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            if (entries.containsKey(key)) {
                throw problem("the key " + key + " stands here a second time", "Keep one of the two");
            }
            parser.nextToken();
            entries.put(key, node());
        }
        return new Node.Mapping(line, entries);
    }

    private Node items() throws IOException {
        var line = line();
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new Node.Items(line, items);
    }

    private ConfigException problem(String problem, String remedy) {
        return new ConfigException(file, line(), problem, remedy);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}

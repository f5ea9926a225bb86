package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Bodies that others recorded, in a folder outside of this repository: {@code index.tsv} names each with what is expected
 * of it. The folder is named with {@code scripts/fixtures FOLDER}.
 */
final class Fixtures {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    private Fixtures(Path folder) {
        this.folder = folder;
    }

    static Optional<Fixtures> named() {
        return Optional.ofNullable(System.getProperty("fixtures.folder"))
                .filter(named -> !named.isBlank())
                .map(named -> new Fixtures(Path.of(named)));
    }

    /**
     * One body.
     *
     * @param kind the word of the index for its shape
     */
    record Fixture(String file, String kind, JsonNode expected, byte[] body) {
        JsonNode json() {
            return tree(body);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** All of this folder of the index, in its order. */
    List<Fixture> of(String kind) {
        return lines().stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].startsWith(kind + "/"))
                .map(cells -> new Fixture(cells[0], cells[1], tree(cells[4].getBytes(UTF_8)), bytes(cells[0])))
                .toList();
    }

    private List<String> lines() {
        return new String(bytes("index.tsv"), UTF_8).lines().toList();
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static JsonNode tree(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}

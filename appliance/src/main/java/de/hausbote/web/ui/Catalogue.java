package de.hausbote.web.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** The words of the page in one language, for what is printed: it says the same as the screen. Immutable. */
public final class Catalogue {
    private final JsonNode words;

    private Catalogue(JsonNode words) {
        this.words = words;
    }

    /** @param language two letters */
    public static Catalogue in(String language) {
        try (var file = Catalogue.class.getResourceAsStream("/ui/i18n/" + language + ".json")) {
            return new Catalogue(new JsonMapper().readTree(Objects.requireNonNull(file, language)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A sentence with these values in its places, which are named like {@code {n}}. */
    public String text(String key, Map<String, ?> values) {
        var text = Objects.requireNonNull(words.get(key), key).asText();
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    public String text(String key) {
        return text(key, Map.of());
    }
}

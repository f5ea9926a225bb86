package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a caller gets. */
sealed interface Answer {
    /** The connection breaks instead. */
    record Cut() implements Answer {}

    /** An answer as HTTP knows it. */
    record Whole(int status, String type, byte[] body, Map<String, String> headers) implements Answer {
        public Whole {
            headers = Map.copyOf(headers);
        }

        Whole with(String name, String value) {
            var more = new HashMap<>(headers);
            more.put(name, value);
            return new Whole(status, type, body, more);
        }
    }

    static Whole json(int status, JsonNode node) {
        return new Whole(status, "application/json; charset=UTF-8", WireJson.plain(node), Map.of());
    }

    static Whole success() {
        return json(200, WireJson.object().put("success", true));
    }

    static Whole text(int status, String type, String text) {
        return new Whole(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Whole empty(int status) {
        return new Whole(status, "", new byte[0], Map.of());
    }

    static Whole refused(int status, String why) {
        return json(status, WireJson.object().put("refused", why));
    }
}

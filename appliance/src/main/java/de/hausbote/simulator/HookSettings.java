package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Where 360dialog delivers once it was told, and with which headers; it signs nothing. Thread-safe. */
final class HookSettings {
    private volatile Told told = Told.NOTHING;

    /** What the business asked for. */
    record Told(URI url, Map<String, String> headers) {
        static final Told NOTHING = new Told(URI.create(""), Map.of());

        Told {
            headers = Map.copyOf(headers);
        }

        boolean nothing() {
            return equals(NOTHING);
        }
    }

    /** @throws IllegalArgumentException when it is no address on this machine */
    void take(JsonNode body) {
        var url = URI.create(body.path("url").asText());
        if (!SimulatorSettings.isLoopback(url)) {
            throw new IllegalArgumentException("the simulator calls webhooks on loopback over HTTPS only");
        }
        var headers = new HashMap<String, String>();
        for (var header : body.path("headers").properties()) {
            headers.put(header.getKey(), header.getValue().asText());
        }
        told = new Told(url, headers);
    }

    /** The address as the business set it. */
    Answer show() {
        return Answer.json(200, WireJson.object().put("url", told.url().toString()));
    }

    Told told() {
        return told;
    }
}

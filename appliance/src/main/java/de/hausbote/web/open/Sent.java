package de.hausbote.web.open;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;

/** The fields of a form that somebody sent. Of a field that came twice, the last counts. */
final class Sent {
    private static final int LARGEST = 4 * 1024;

    private final Map<String, String> fields = new HashMap<>();

    /** What is no form, or too large for one of ours, has no fields. */
    Sent(ServerRequest request) {
        try (var stream = request.content().inputStream()) {
            var body = stream.readNBytes(LARGEST + 1);
            if (body.length <= LARGEST) {
                read(new String(body, UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (IllegalArgumentException noForm) {
            fields.clear();
        }
    }

    private void read(String body) {
        for (var pair : body.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }
}

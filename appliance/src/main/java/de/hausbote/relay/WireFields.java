package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.hausbote.relay.AllowedField.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a call back from its bytes, as strictly as nobody else would, into everything that is filled in it. */
final class WireFields {
    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]+) ([\\x21-\\x7e]+) HTTP/1\\.1");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z0-9_-]+): ([\\x20-\\x7e]*)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{1,60}");
    private static final int MOST_ELEMENTS = 30;
    private static final String END = "\r\n\r\n";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Found> found = new ArrayList<>();
    private String method = "";
    private String path = "";

    private WireFields() {}

    /** Something that is filled; the content of a file counts by its length alone. */
    record Found(Place place, String name, String value, int length) {
        Found(Place place, String name, String value) {
            this(place, name, value, value.length());
        }

        String measured() {
            return name + "=" + length;
        }

        @Override
        public String toString() {
            return place + " " + measured();
        }
    }

    static WireFields read(WireBytes wire, AllowedCall call) {
        var fields = new WireFields();
        fields.head(new String(wire.head(), ISO_8859_1));
        if (call.has(Place.JSON)) {
            fields.json(wire.body());
        } else if (call.has(Place.PART)) {
            fields.parts(wire.body());
        } else if (call.has(Place.BODY)) {
            fields.found.add(new Found(Place.BODY, "content", "", wire.body().length));
        } else if (wire.body().length > 0) {
            throw new UnreadableWireException("a body where none belongs");
        }
        return fields;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    List<Found> found() {
        return List.copyOf(found);
    }

    Set<String> names(Place place) {
        return AllowList.names(found, place);
    }

    private void head(String head) {
        if (head.indexOf(END) != head.length() - END.length()) {
            throw new UnreadableWireException("a head that does not end where it ends");
        }
        var lines = head.substring(0, head.length() - END.length()).split("\r\n", -1);
        var request = REQUEST_LINE.matcher(lines[0]);
        if (!request.matches()) {
            throw new UnreadableWireException("a request line of another form");
        }
        method = request.group(1);
        target(request.group(2));
        for (var line = 1; line < lines.length; line++) {
            header(lines[line]);
        }
    }

    private void target(String target) {
        var question = target.indexOf('?');
        path = question < 0 ? target : target.substring(0, question);
        if (question >= 0) {
            for (var pair : target.substring(question + 1).split("&", -1)) {
                var equals = pair.indexOf('=');
                found.add(new Found(
                        Place.QUERY,
                        equals < 0 ? pair : pair.substring(0, equals),
                        equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
    }

    private void header(String line) {
        var header = HEADER.matcher(line);
        if (!header.matches()) {
            throw new UnreadableWireException("a header line of another form");
        }
        found.add(new Found(Place.HEADER, header.group(1), header.group(2)));
    }

    private void json(byte[] body) {
        try {
            var root = JSON.readTree(body);
            if (root == null || !root.isObject()) {
                throw new UnreadableWireException("a body that is no JSON object");
            }
            object("", root);
        } catch (IOException malformed) {
            throw new UnreadableWireException("a body that is no JSON");
        }
    }

    private void object(String prefix, JsonNode object) {
        for (var field : object.properties()) {
            if (!NAME.matcher(field.getKey()).matches()) {
                throw new UnreadableWireException("a field with a name of another form");
            }
            value(prefix + field.getKey(), field.getValue());
        }
    }

    private void array(String name, JsonNode array) {
        if (array.size() > MOST_ELEMENTS) {
            throw new UnreadableWireException("a list that is too long");
        }
        array.forEach(element -> value(name, element));
    }

    private void value(String name, JsonNode value) {
        if (value.isObject()) {
            object(name + ".", value);
        } else if (value.isArray()) {
            array(name + "[]", value);
        } else if (value.isTextual()) {
            found.add(new Found(Place.JSON, name, value.textValue()));
        } else if (value.isBoolean()) {
            found.add(new Found(Place.FLAG, name, value.asText()));
        } else if (value.isIntegralNumber()) {
            found.add(new Found(Place.NUMBER, name, value.asText()));
        } else {
            throw new UnreadableWireException("a field that is of no kind that leaves");
        }
    }

    private void parts(byte[] body) {
        for (var part : FormParts.read(body, boundary())) {
            if (!NAME.matcher(part.name()).matches()) {
                throw new UnreadableWireException("a part with a name of another form");
            }
            if (part.type().isEmpty()) {
                found.add(new Found(Place.PART, part.name(), new String(part.content(), UTF_8)));
            } else {
                found.add(new Found(Place.PART, part.name(), "", part.content().length));
                found.add(new Found(Place.PART, part.name() + ".filename", part.fileName()));
                found.add(new Found(Place.PART, part.name() + ".type", part.type()));
            }
        }
    }

    private String boundary() {
        return found.stream()
                .filter(each -> each.place() == Place.HEADER && each.name().equals("Content-Type"))
                .map(each -> each.value().substring(each.value().indexOf('=') + 1))
                .findFirst()
                .orElseThrow(() -> new UnreadableWireException("a form without its boundary"));
    }
}

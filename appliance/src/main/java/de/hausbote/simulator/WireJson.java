package de.hausbote.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * JSON as the provider writes it: everything beyond ASCII as four lower-case hexadecimal digits, a backslash before each
 * slash, the at sign escaped, no blank. Whoever parses such a body and writes it again gets other bytes, which is the
 * point: the signature covers these.
 */
final class WireJson {
    private static final JsonMapper WIRE = new JsonMapper(new JsonFactoryBuilder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .characterEscapes(new Escapes())
            .build());
    private static final JsonMapper PLAIN = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            .build());

    private WireJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The form of webhooks. */
    static byte[] escaped(JsonNode node) {
        return write(WIRE, node);
    }

    /** The form of answers. */
    static byte[] plain(JsonNode node) {
        return write(PLAIN, node);
    }

    private static byte[] write(JsonMapper mapper, JsonNode node) {
        try {
            return mapper.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("a tree could not be written as JSON", impossible);
        }
    }

    /** The object that these bytes hold, or nothing when they hold none. */
    static Optional<ObjectNode> read(byte[] body) {
        try {
            return PLAIN.readTree(body) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private static final SerializedString SLASH = new SerializedString("\\/");

        @Override
        public int[] getEscapeCodesForAscii() {
            var codes = standardAsciiEscapesForJSON();
            codes['/'] = ESCAPE_CUSTOM;
            codes['@'] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return SLASH;
        }
    }
}

package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.hausbote.message.Content;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a form that was filled in: its answers come as JSON within a text, with any names and any values. The token that
 * ties it to a session of the provider's is left out.
 */
final class FormReader {
    private static final int MOST_ANSWERS = 100;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 2_000;
    private static final int DEEPEST = 32;
    private static final String TOKEN = "flow_token";
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private FormReader() {}

    static Content.Form read(JsonNode reply) {
        return new Content.Form(Loose.text(reply, "body", LONGEST_VALUE), answers(response(reply)));
    }

    private static List<Content.Answer> answers(JsonNode response) {
        return response.properties().stream()
                .filter(field -> !field.getKey().equals(TOKEN))
                .limit(MOST_ANSWERS)
                .map(field -> answer(field.getKey(), field.getValue(), response))
                .toList();
    }

    private static Content.Answer answer(String name, JsonNode value, JsonNode response) {
        var plain = Loose.text(response, name, LONGEST_VALUE);
        return new Content.Answer(Loose.shortened(name, LONGEST_NAME), plain.isEmpty() ? other(value) : plain);
    }

    /** Several choices beside each other; anything else as it was written. */
    private static String other(JsonNode value) {
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
            return Loose.shortened(
                    value.valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")), LONGEST_VALUE);
        }
        return value.isNull() || value.isTextual() ? "" : Loose.shortened(value.toString(), LONGEST_VALUE);
    }

    private static JsonNode response(JsonNode reply) {
        var written = reply.path("response_json");
        if (written.isObject()) {
            return written;
        }
        try {
            var tree = JSON.readTree(written.asText());
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException other) {
            return MissingNode.getInstance();
        }
    }
}

package de.hausbote.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hausbote.message.Content.Filled;
import de.hausbote.message.Content.FormButton;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The stored form of a message by template. */
final class TemplatedCodec {
    private TemplatedCodec() {}

    static void write(Templated message, ObjectNode node) {
        node.put("name", message.name())
                .put("language", message.language())
                .put("header", message.above().kind().name())
                .put("above", message.above().text())
                .put("text", message.text())
                .put("footer", message.footer());
        var buttons = node.putArray("buttons");
        message.buttons()
                .forEach(button -> buttons.addObject()
                        .put("kind", button.kind().name())
                        .put("label", button.label())
                        .put("target", button.target())
                        .put("key", button.key()));
        var values = node.putArray("values");
        message.values()
                .forEach(value -> values.addObject()
                        .put("part", value.part().name())
                        .put("button", value.button())
                        .put("name", value.name())
                        .put("value", value.value()));
    }

    static Templated read(JsonNode node) {
        return new Templated(
                text(node, "name"),
                text(node, "language"),
                new Header(HeaderKind.valueOf(text(node, "header")), text(node, "above")),
                text(node, "text"),
                text(node, "footer"),
                list(node.path("buttons"), TemplatedCodec::button),
                list(node.path("values"), TemplatedCodec::value));
    }

    private static FormButton button(JsonNode node) {
        return new FormButton(
                ButtonKind.valueOf(text(node, "kind")), text(node, "label"), text(node, "target"), text(node, "key"));
    }

    private static Filled value(JsonNode node) {
        return new Filled(
                Part.valueOf(text(node, "part")), node.path("button").asInt(), text(node, "name"), text(node, "value"));
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> one) {
        return StreamSupport.stream(nodes.spliterator(), false).map(one).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}

package de.hausbote.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hausbote.message.Content.Filled;
import de.hausbote.message.Content.FormButton;
import de.hausbote.message.Content.FormCard;
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
        put(node, message.buttons());
        var cards = node.putArray("cards");
        message.cards()
                .forEach(card -> put(
                        cards.addObject()
                                .put("header", card.above().kind().name())
                                .put("above", card.above().text())
                                .put("text", card.text()),
                        card.buttons()));
        var values = node.putArray("values");
        message.values()
                .forEach(value -> values.addObject()
                        .put("part", value.part().name())
                        .put("card", value.card())
                        .put("button", value.button())
                        .put("name", value.name())
                        .put("value", value.value()));
    }

    private static void put(ObjectNode node, List<FormButton> buttons) {
        var array = node.putArray("buttons");
        buttons.forEach(button -> array.addObject()
                .put("kind", button.kind().name())
                .put("label", button.label())
                .put("target", button.target())
                .put("key", button.key()));
    }

    /** What was stored before carousels were sent has no cards. */
    static Templated read(JsonNode node) {
        return new Templated(
                text(node, "name"),
                text(node, "language"),
                header(node),
                text(node, "text"),
                text(node, "footer"),
                list(node.path("buttons"), TemplatedCodec::button),
                list(node.path("cards"), TemplatedCodec::card),
                list(node.path("values"), TemplatedCodec::value));
    }

    private static Header header(JsonNode node) {
        return new Header(HeaderKind.valueOf(text(node, "header")), text(node, "above"));
    }

    private static FormCard card(JsonNode node) {
        return new FormCard(header(node), text(node, "text"), list(node.path("buttons"), TemplatedCodec::button));
    }

    private static FormButton button(JsonNode node) {
        return new FormButton(
                ButtonKind.valueOf(text(node, "kind")), text(node, "label"), text(node, "target"), text(node, "key"));
    }

    private static Filled value(JsonNode node) {
        return new Filled(
                Part.valueOf(text(node, "part")),
                node.path("card").asInt(),
                node.path("button").asInt(),
                text(node, "name"),
                text(node, "value"));
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> one) {
        return StreamSupport.stream(nodes.spliterator(), false).map(one).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}

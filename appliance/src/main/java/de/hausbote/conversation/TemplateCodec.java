package de.hausbote.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Form;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import de.hausbote.message.Template.Slot;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The stored form of what a template looks like. */
final class TemplateCodec {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 30_000;

    private TemplateCodec() {}

    /** One that is longer than any that can be sent is kept without its words. */
    static String encode(Form form) {
        var text = tree(form).toString();
        return text.length() <= LONGEST ? text : encode(new Form(Header.NONE, "", "", List.of(), List.of(), false));
    }

    private static ObjectNode tree(Form form) {
        var node = JSON.createObjectNode()
                .put("header", form.header().kind().name())
                .put("above", form.header().text())
                .put("body", form.body())
                .put("footer", form.footer())
                .put("whole", form.whole());
        put(node, form.buttons());
        var cards = node.putArray("cards");
        form.cards()
                .forEach(card -> put(
                        cards.addObject()
                                .put("header", card.header().kind().name())
                                .put("above", card.header().text())
                                .put("body", card.body()),
                        card.buttons()));
        var slots = node.putArray("slots");
        form.slots()
                .forEach(slot -> slots.addObject()
                        .put("part", slot.part().name())
                        .put("card", slot.card())
                        .put("button", slot.button())
                        .put("name", slot.name())
                        .put("sample", slot.sample()));
        return node;
    }

    private static void put(ObjectNode node, List<Button> buttons) {
        var array = node.putArray("buttons");
        buttons.forEach(button -> array.addObject()
                .put("kind", button.kind().name())
                .put("label", button.label())
                .put("target", button.target()));
    }

    /** What was stored before carousels were read has no cards; the next pull brings them. */
    static Form decode(String text) {
        var node = parse(text);
        return new Form(
                header(node),
                text(node, "body"),
                text(node, "footer"),
                list(node.path("buttons"), TemplateCodec::button),
                list(node.path("slots"), TemplateCodec::slot),
                list(node.path("cards"), TemplateCodec::card),
                node.path("whole").asBoolean());
    }

    private static Header header(JsonNode node) {
        return new Header(HeaderKind.valueOf(text(node, "header")), text(node, "above"));
    }

    private static Card card(JsonNode node) {
        return new Card(header(node), text(node, "body"), list(node.path("buttons"), TemplateCodec::button));
    }

    private static Button button(JsonNode node) {
        return new Button(ButtonKind.valueOf(text(node, "kind")), text(node, "label"), text(node, "target"));
    }

    private static Slot slot(JsonNode node) {
        return new Slot(
                Part.valueOf(text(node, "part")),
                node.path("card").asInt(),
                node.path("button").asInt(),
                text(node, "name"),
                text(node, "sample"));
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new IllegalStateException("expected a stored template, found something else");
        }
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> one) {
        return StreamSupport.stream(nodes.spliterator(), false).map(one).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}

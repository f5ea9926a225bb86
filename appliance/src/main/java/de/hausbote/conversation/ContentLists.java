package de.hausbote.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hausbote.message.Content;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The stored form of what a message has several of: cards, lines of an order, answers of a form, what is offered. */
final class ContentLists {
    private ContentLists() {}

    static void cards(ObjectNode node, List<Content.Card> cards) {
        write(node, "cards", cards, (card, to) -> {
            to.put("name", card.name()).put("organisation", card.organisation());
            texts(to, "phones", card.phones());
            texts(to, "emails", card.emails());
            texts(to, "lines", card.lines());
        });
    }

    static List<Content.Card> cards(JsonNode node) {
        return read(
                node,
                "cards",
                card -> new Content.Card(
                        text(card, "name"),
                        text(card, "organisation"),
                        texts(card, "phones"),
                        texts(card, "emails"),
                        texts(card, "lines")));
    }

    static void items(ObjectNode node, List<Content.Item> items) {
        write(
                node,
                "items",
                items,
                (item, to) -> to.put("article", item.article())
                        .put("quantity", item.quantity())
                        .put("price", item.price())
                        .put("currency", item.currency()));
    }

    static List<Content.Item> items(JsonNode node) {
        return read(
                node,
                "items",
                item -> new Content.Item(
                        text(item, "article"), text(item, "quantity"), text(item, "price"), text(item, "currency")));
    }

    static void answers(ObjectNode node, List<Content.Answer> answers) {
        write(
                node,
                "answers",
                answers,
                (answer, to) -> to.put("name", answer.name()).put("value", answer.value()));
    }

    static List<Content.Answer> answers(JsonNode node) {
        return read(node, "answers", answer -> new Content.Answer(text(answer, "name"), text(answer, "value")));
    }

    static void offered(ObjectNode node, Content.Offered offered) {
        switch (offered) {
            case Content.Buttons(var options) -> options(node.put("offer", "buttons"), options);
            case Content.Choices(var label, var options) ->
                options(node.put("offer", "choices").put("label", label), options);
            case Content.Link(var label, var url) ->
                node.put("offer", "link").put("label", label).put("url", url);
            case Content.NumberRequest() -> node.put("offer", "number");
        }
    }

    static Content.Offered offered(JsonNode node) {
        return switch (text(node, "offer")) {
            case "buttons" -> new Content.Buttons(options(node));
            case "choices" -> new Content.Choices(text(node, "label"), options(node));
            case "link" -> new Content.Link(text(node, "label"), text(node, "url"));
            case "number" -> new Content.NumberRequest();
            default -> throw new IllegalStateException("expected a stored offer of a known kind");
        };
    }

    private static void options(ObjectNode node, List<Content.Option> options) {
        write(
                node,
                "options",
                options,
                (option, to) -> to.put("key", option.key())
                        .put("title", option.title())
                        .put("description", option.description()));
    }

    private static List<Content.Option> options(JsonNode node) {
        return read(
                node,
                "options",
                option -> new Content.Option(text(option, "key"), text(option, "title"), text(option, "description")));
    }

    private static <T> void write(ObjectNode node, String field, List<T> all, BiConsumer<T, ObjectNode> one) {
        var array = node.putArray(field);
        all.forEach(each -> one.accept(each, array.addObject()));
    }

    private static <T> List<T> read(JsonNode node, String field, Function<JsonNode, T> one) {
        return StreamSupport.stream(node.path(field).spliterator(), false)
                .map(one)
                .toList();
    }

    private static void texts(ObjectNode node, String field, List<String> texts) {
        var array = node.putArray(field);
        texts.forEach(array::add);
    }

    private static List<String> texts(JsonNode node, String field) {
        return read(node, field, JsonNode::asText);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}

package de.hausbote.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import java.io.IOException;

/**
 * The stored form of {@link Content}: one JSON object with the version of the form and the type, written before sealing
 * and read after opening. A form that was ever stored stays readable; a new one gets a new version.
 */
final class ContentCodec {
    /** Also the format version that the sealed value is bound to. */
    static final int VERSION = 1;

    private static final JsonMapper JSON = new JsonMapper();

    private ContentCodec() {}

    static byte[] encode(Content content) {
        var node = JSON.createObjectNode().put("v", VERSION);
        write(content, node);
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(
                    "content of kind " + MessageKind.of(content) + " has no stored form", broken);
        }
    }

    private static void write(Content content, ObjectNode node) {
        switch (content) {
            case Content.Text(var body) -> node.put("type", "text").put("body", body);
            case Content.Image(var caption) -> node.put("type", "image").put("caption", caption);
            case Content.Document(var caption, var name) ->
                node.put("type", "document").put("caption", caption).put("name", name);
            case Content.Video(var caption) -> node.put("type", "video").put("caption", caption);
            case Content.Audio(var voice) -> node.put("type", "audio").put("voice", voice);
            case Content.Sticker() -> node.put("type", "sticker");
            case Content.Cards(var cards) -> ContentLists.cards(node.put("type", "cards"), cards);
            case Content.Order(var note, var items) ->
                ContentLists.items(node.put("type", "order").put("note", note), items);
            case Content.Form(var title, var answers) ->
                ContentLists.answers(node.put("type", "form").put("title", title), answers);
            case Content.Offer(var text, var offered) ->
                ContentLists.offered(node.put("type", "offer").put("text", text), offered);
            case Content.Templated templated -> TemplatedCodec.write(templated, node.put("type", "template"));
            case Content.Withdrawn() -> node.put("type", "withdrawn");
            case Content.Notice(var change) -> node.put("type", "notice").put("change", change.name());
            case Content.Reaction(var target, var emoji) ->
                node.put("type", "reaction").put("target", target.value()).put("emoji", emoji);
            case Content.Location(var latitude, var longitude, var name, var address) ->
                node.put("type", "location")
                        .put("latitude", latitude)
                        .put("longitude", longitude)
                        .put("name", name)
                        .put("address", address);
            case Content.ButtonReply(var key, var title) ->
                node.put("type", "button").put("key", key).put("title", title);
            case Content.ListReply(var key, var title, var description) ->
                node.put("type", "list").put("key", key).put("title", title).put("description", description);
            case Content.Unsupported(var type) ->
                node.put("type", "unsupported").put("of", type);
        }
    }

    /**
     * @throws IllegalStateException when the bytes are no stored content of a version that is known
     */
    static Content decode(byte[] bytes) {
        var node = parse(bytes);
        if (node.path("v").asInt() != VERSION) {
            throw new IllegalStateException("expected stored content of version " + VERSION);
        }
        return switch (text(node, "type")) {
            case "text" -> new Content.Text(text(node, "body"));
            case "image" -> new Content.Image(text(node, "caption"));
            case "document" -> new Content.Document(text(node, "caption"), text(node, "name"));
            case "video" -> new Content.Video(text(node, "caption"));
            case "audio" -> new Content.Audio(node.path("voice").asBoolean());
            case "sticker" -> new Content.Sticker();
            case "cards" -> new Content.Cards(ContentLists.cards(node));
            case "order" -> new Content.Order(text(node, "note"), ContentLists.items(node));
            case "form" -> new Content.Form(text(node, "title"), ContentLists.answers(node));
            case "offer" -> new Content.Offer(text(node, "text"), ContentLists.offered(node));
            case "template" -> TemplatedCodec.read(node);
            case "withdrawn" -> new Content.Withdrawn();
            case "notice" -> new Content.Notice(Content.Change.valueOf(text(node, "change")));
            case "reaction" -> new Content.Reaction(new ProviderId(text(node, "target")), text(node, "emoji"));
            case "location" ->
                new Content.Location(
                        node.path("latitude").asDouble(),
                        node.path("longitude").asDouble(),
                        text(node, "name"),
                        text(node, "address"));
            case "button" -> new Content.ButtonReply(text(node, "key"), text(node, "title"));
            case "list" -> new Content.ListReply(text(node, "key"), text(node, "title"), text(node, "description"));
            case "unsupported" -> new Content.Unsupported(text(node, "of"));
            default -> throw new IllegalStateException("expected stored content of a known type");
        };
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException broken) {
            // The parser's own words quote the text, so they end here.
            throw new IllegalStateException("expected stored content, found something else");
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}

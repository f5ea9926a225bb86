package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the provider demands of a message before it accepts it. */
final class SendRules {
    private static final List<String> TYPES = List.of(
            "audio",
            "contacts",
            "document",
            "image",
            "interactive",
            "location",
            "reaction",
            "sticker",
            "template",
            "text",
            "video");
    private static final Set<String> FILES = Set.of("audio", "document", "image", "sticker", "video");
    private static final Set<String> CAPTIONED = Set.of("document", "image", "video");
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final int LONGEST_CALLBACK = 512;

    private final MediaShelf shelf;
    private final TemplateRules templates;

    SendRules(MediaShelf shelf, TemplateShelf templates) {
        this.shelf = shelf;
        this.templates = new TemplateRules(templates, shelf);
    }

    /** The first rule that a message breaks. */
    Optional<GraphError> broken(JsonNode message) {
        var type = message.path("type").asText("text");
        if (!message.path("messaging_product").asText().equals("whatsapp")) {
            return bad("The parameter messaging_product is required.");
        }
        if (!Set.of("", "individual", "group")
                .contains(message.path("recipient_type").asText(""))) {
            return bad("Param recipient_type must be one of {INDIVIDUAL, GROUP}.");
        }
        if (!TYPES.contains(type)) {
            return bad("Param type must be one of {" + String.join(", ", TYPES).toUpperCase(Locale.ROOT) + "}.");
        }
        if (longer(message.path("biz_opaque_callback_data"), LONGEST_CALLBACK)) {
            return bad("Param biz_opaque_callback_data must be at most 512 characters long.");
        }
        return message.path(type).isContainerNode()
                ? brokenContent(type, message.path(type))
                : bad("The parameter " + type + " is required.");
    }

    private Optional<GraphError> brokenContent(String type, JsonNode content) {
        if (FILES.contains(type)) {
            return brokenFile(type, content);
        }
        return switch (type) {
            case "text" -> brokenText(content);
            case "interactive" -> InteractiveRules.broken(content);
            case "reaction" -> required(content, "message_id", "reaction");
            case "location" ->
                content.has("latitude") && content.has("longitude")
                        ? Optional.empty()
                        : bad("The parameters location['latitude'] and location['longitude'] are required.");
            case "contacts" ->
                content.isArray() && !content.isEmpty()
                        ? Optional.empty()
                        : bad("Param contacts must be an array with at least one element.");
            default -> brokenTemplate(content);
        };
    }

    private static Optional<GraphError> brokenText(JsonNode text) {
        if (text.path("body").asText("").isEmpty()) {
            return bad("The parameter text['body'] is required.");
        }
        return longer(text.path("body"), LONGEST_TEXT)
                ? bad("Param text['body'] must be at most 4096 characters long.")
                : Optional.empty();
    }

    private Optional<GraphError> brokenFile(String type, JsonNode file) {
        if (file.has("id") == file.has("link")) {
            return bad("Exactly one of " + type + "['id'] and " + type + "['link'] is required.");
        }
        if (file.has("caption") && !CAPTIONED.contains(type)) {
            return bad("Unexpected key \"caption\" on param \"" + type + "\".");
        }
        if (longer(file.path("caption"), LONGEST_CAPTION)) {
            return bad("Param " + type + "['caption'] must be at most 1024 characters long.");
        }
        return file.has("id") && shelf.find(file.path("id").asText()).isEmpty()
                ? bad("Param " + type + "['id'] is not a valid whatsapp business account media attachment ID.")
                : Optional.empty();
    }

    private Optional<GraphError> brokenTemplate(JsonNode template) {
        if (!template.path("name").asText("").matches("[a-z0-9_]{1,512}")) {
            return bad("Param template['name'] is not a valid template name.");
        }
        return required(template.path("language"), "code", "template['language']")
                .or(() -> templates.broken(template));
    }

    /** A template that advertises. */
    boolean marketing(JsonNode message) {
        return message.path("type").asText().equals("template") && templates.marketing(message.path("template"));
    }

    private static Optional<GraphError> required(JsonNode object, String field, String where) {
        return object.path(field).asText("").isEmpty()
                ? bad("The parameter " + where + "['" + field + "'] is required.")
                : Optional.empty();
    }

    static boolean longer(JsonNode text, int most) {
        var words = text.asText("");
        return words.codePointCount(0, words.length()) > most;
    }

    static Optional<GraphError> bad(String details) {
        return Optional.of(GraphError.badParameter(details));
    }
}

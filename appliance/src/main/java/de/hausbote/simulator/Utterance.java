package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;

/** Reads what somebody lets a customer say through the control interface. */
final class Utterance {
    private final Scenery scenery;

    Utterance(Scenery scenery) {
        this.scenery = scenery;
    }

    /** What is said. */
    Said read(JsonNode node) {
        return switch (node.path("type").asText("text")) {
            case "text" -> new Said.Text(text(node, "text"));
            case "image" -> new Said.Picture(file(node), text(node, "caption"));
            case "document" -> new Said.Document(file(node), text(node, "caption"));
            case "video" -> new Said.Video(file(node), text(node, "caption"));
            case "audio" -> new Said.Audio(file(node), node.path("voice").asBoolean());
            case "sticker" -> new Said.Sticker(file(node));
            case "reaction" -> new Said.Reaction(text(node, "message"), text(node, "emoji"));
            case "location" -> location(node);
            case "button-reply" -> new Said.ButtonReply(text(node, "id"), text(node, "title"));
            case "list-reply" -> new Said.ListReply(text(node, "id"), text(node, "title"), text(node, "description"));
            case "button" -> new Said.TemplateButton(text(node, "payload"), text(node, "text"));
            case "contacts" -> new Said.ContactCard(text(node, "name"), text(node, "phone"));
            case "order" -> new Said.Order(text(node, "text"));
            case "system" -> new Said.NumberChanged(text(node, "old"), text(node, "new"));
            case "unsupported" -> new Said.Unsupported(text(node, "what"));
            case "unknown" -> new Said.Unknown();
            default -> new Said.Other(text(node, "type"), node.path("body"));
        };
    }

    private static Said location(JsonNode node) {
        return new Said.Location(
                node.path("latitude").asDouble(),
                node.path("longitude").asDouble(),
                text(node, "name"),
                text(node, "address"));
    }

    /** A file of the caller's own, or one that is drawn for the occasion. */
    private MediaFile file(JsonNode node) {
        var bytes = text(node, "base64");
        return bytes.isEmpty()
                ? scenery.file(text(node, "scene"))
                : new MediaFile(
                        text(node, "name"),
                        text(node, "mimeType"),
                        Base64.getDecoder().decode(bytes));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}

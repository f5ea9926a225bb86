package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A message that the business sent and the provider accepted.
 *
 * @param id that the provider gave it
 * @param customer key of the recipient, or empty when nobody has this address
 * @param to digits of the number, or the user id, to which it went
 * @param type the provider's word
 * @param text text, caption or emoji, or empty
 * @param media id of the file, or empty
 * @param quoted id of the message that it answers to, or empty
 * @param callback the value that comes back with every report, or empty
 * @param body everything that was sent
 */
public record SentMessage(
        String id,
        Instant at,
        String customer,
        String to,
        String type,
        String text,
        String media,
        String quoted,
        String callback,
        JsonNode body) {

    static SentMessage of(String id, Instant at, Recipient to, JsonNode body) {
        var type = body.path("type").asText("text");
        return new SentMessage(
                id,
                at,
                to.person().map(Person::key).orElse(""),
                to.address(),
                type,
                words(type, body.path(type)),
                body.path(type).path("id").asText(""),
                body.path("context").path("message_id").asText(""),
                body.path("biz_opaque_callback_data").asText(""),
                body);
    }

    private static String words(String type, JsonNode content) {
        return switch (type) {
            case "text" -> content.path("body").asText("");
            case "reaction" -> content.path("emoji").asText("");
            case "interactive" -> content.path("body").path("text").asText("");
            case "template", "location" -> content.path("name").asText("");
            default -> content.path("caption").asText("");
        };
    }

    @Override
    public String toString() {
        return "SentMessage[type " + type + ", to " + (customer.isEmpty() ? "nobody" : customer) + "]";
    }
}

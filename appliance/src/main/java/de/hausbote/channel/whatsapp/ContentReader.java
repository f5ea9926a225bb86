package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.RemoteFile;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import java.util.List;

/**
 * Reads what a message says by its type. A type that this version does not show, or one that lacks its object, is kept
 * as unsupported under the provider's word for it.
 */
final class ContentReader {
    /** Twice what the provider lets people write, in UTF-16 units; longer is not theirs and goes to quarantine. */
    static final int LONGEST_TEXT = 8_192;

    private static final int LONGEST_ID = 1_000;
    private static final int LONGEST_EMOJI = 64;
    private static final int LONGEST_LABEL = 1_024;
    private static final int LONGEST_FILE_NAME = 200;
    private static final int LONGEST_TYPE = 100;

    private ContentReader() {}

    /** What a message says and which files belong to it. */
    record Said(Content content, List<RemoteFile> files) {
        private static Said without(Content content) {
            return new Said(content, List.of());
        }
    }

    static Said read(JsonNode message) {
        var type = Loose.word(Loose.text(message, "type"), "unknown");
        var object = message.path(type);
        return switch (type) {
            case "text" -> text(object);
            case "image" -> filed(type, object, new Content.Image(caption(object)));
            case "document" -> filed(type, object, new Content.Document(caption(object), fileName(object)));
            case "video" -> filed(type, object, new Content.Video(caption(object)));
            case "audio", "voice" -> filed(type, object, new Content.Audio(isVoice(type, object)));
            case "sticker" -> filed(type, object, new Content.Sticker());
            case "contacts" -> cards(message);
            case "order" -> order(object);
            case "reaction" -> reaction(object);
            case "location" -> location(object);
            case "button" -> button(object);
            case "interactive" -> interactive(object);
            default -> unsupported(type);
        };
    }

    private static Said text(JsonNode object) {
        var body = Loose.text(object, "body");
        var shown = !body.isEmpty() && body.length() <= LONGEST_TEXT;
        return shown ? Said.without(new Content.Text(body)) : unsupported("text");
    }

    /** A file without its id cannot be fetched. */
    private static Said filed(String type, JsonNode object, Content content) {
        var file = file(object);
        return file.reference().isEmpty() ? unsupported(type) : new Said(content, List.of(file));
    }

    /** What was spoken into the phone; older interfaces have a type of its own for it. */
    private static boolean isVoice(String type, JsonNode object) {
        return type.equals("voice")
                || Loose.text(object, "voice").equals("true")
                || object.path("voice").asBoolean();
    }

    private static RemoteFile file(JsonNode object) {
        return new RemoteFile(
                Loose.text(object, "id", LONGEST_ID),
                Loose.text(object, "mime_type", LONGEST_TYPE),
                FileHash.normalised(Loose.text(object, "sha256")));
    }

    private static String caption(JsonNode object) {
        return Loose.text(object, "caption", LONGEST_TEXT);
    }

    /** The end of a long name is kept: it says what kind of file somebody claims it to be. */
    private static String fileName(JsonNode object) {
        var name = Loose.text(object, "filename");
        return name.length() <= LONGEST_FILE_NAME ? name : name.substring(name.length() - LONGEST_FILE_NAME);
    }

    private static Said cards(JsonNode message) {
        var cards = CardReader.read(message);
        return cards.isEmpty() ? unsupported("contacts") : Said.without(new Content.Cards(cards));
    }

    private static Said order(JsonNode object) {
        var items = OrderReader.read(object);
        return items.isEmpty() ? unsupported("order") : Said.without(new Content.Order(label(object, "text"), items));
    }

    private static Said reaction(JsonNode object) {
        var target = Loose.text(object, "message_id", LONGEST_ID);
        return target.isEmpty()
                ? unsupported("reaction")
                : Said.without(
                        new Content.Reaction(new ProviderId(target), Loose.text(object, "emoji", LONGEST_EMOJI)));
    }

    private static Said location(JsonNode object) {
        var latitude = Loose.number(object, "latitude").orElse(Double.NaN);
        var longitude = Loose.number(object, "longitude").orElse(Double.NaN);
        var onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth
                ? Said.without(
                        new Content.Location(latitude, longitude, label(object, "name"), label(object, "address")))
                : unsupported("location");
    }

    private static Said button(JsonNode object) {
        var reply = new Content.ButtonReply(label(object, "payload"), label(object, "text"));
        return reply.title().isEmpty() ? unsupported("button") : Said.without(reply);
    }

    private static Said interactive(JsonNode object) {
        var type = Loose.word(Loose.text(object, "type"), "interactive");
        var reply = object.path(type);
        if (type.equals("nfm_reply") && reply.isObject()) {
            return Said.without(FormReader.read(reply));
        }
        if (label(reply, "title").isEmpty()) {
            return unsupported(type);
        }
        return switch (type) {
            case "button_reply" -> Said.without(new Content.ButtonReply(label(reply, "id"), label(reply, "title")));
            case "list_reply" ->
                Said.without(
                        new Content.ListReply(label(reply, "id"), label(reply, "title"), label(reply, "description")));
            default -> unsupported(type);
        };
    }

    private static String label(JsonNode object, String field) {
        return Loose.text(object, field, LONGEST_LABEL);
    }

    static Said withdrawn() {
        return Said.without(new Content.Withdrawn());
    }

    static Said unsupported(String type) {
        return Said.without(new Content.Unsupported(type));
    }
}

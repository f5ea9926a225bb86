package de.hausbote.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;

/** Writes what a customer says in the provider's form. */
final class MessageWriter {
    private final Account account;
    private final People people;
    private final MediaLinks links;

    MessageWriter(Account account, People people, MediaLinks links) {
        this.account = account;
        this.people = people;
        this.links = links;
    }

    /**
     * @param media id of the file, or empty when there is none
     */
    ObjectNode message(Person who, Said what, Manner how, String id, Instant at, String media) {
        var message = WireJson.object();
        if (who.hasPhone()) {
            message.put("from", people.wireNumber(who.phone()));
        }
        if (who.hasUserId()) {
            message.put("from_user_id", who.userId());
        }
        message.put("id", id).put("timestamp", Long.toString(at.getEpochSecond()));
        context(message, how);
        content(message, what, media);
        return message;
    }

    /** What a customer set with the messenger's own switch. */
    ObjectNode preference(Person who, String wish, Instant at) {
        var preference = WireJson.object();
        identity(preference, who);
        return preference
                .put("detail", "User requested to " + wish + " marketing messages")
                .put("category", "marketing_messages")
                .put("value", wish)
                .put("timestamp", at.getEpochSecond());
    }

    /** Who a customer is, as it stands beside messages. */
    ArrayNode contacts(Person who) {
        var contacts = JsonNodeFactory.instance.arrayNode();
        var contact = contacts.addObject();
        var profile = contact.putObject("profile").put("name", who.name());
        if (!who.username().isEmpty()) {
            profile.put("username", who.username());
        }
        identity(contact, who);
        return contacts;
    }

    private void identity(ObjectNode node, Person who) {
        if (who.hasPhone()) {
            node.put("wa_id", people.wireNumber(who.phone()));
        }
        if (who.hasUserId()) {
            node.put("user_id", who.userId());
        }
    }

    private void context(ObjectNode message, Manner how) {
        if (how.forwarded()) {
            message.putObject("context").put("forwarded", true);
        } else if (!how.quoted().isEmpty()) {
            message.putObject("context").put("from", account.displayNumber()).put("id", how.quoted());
        }
    }

    private void content(ObjectNode message, Said what, String media) {
        switch (what) {
            case Said.Text(var body) -> typed(message, "text").put("body", body);
            case Said.Picture(var file, var caption) -> captioned(file(message, "image", file, media), caption);
            case Said.Video(var file, var caption) -> captioned(file(message, "video", file, media), caption);
            case Said.Document(var file, var caption) ->
                captioned(file(message, "document", file, media).put("filename", file.name()), caption);
            case Said.Audio(var file, var voice) ->
                file(message, "audio", file, media).put("voice", voice);
            case Said.Sticker(var file) -> file(message, "sticker", file, media).put("animated", false);
            case Said.Reaction(var target, var emoji) -> reaction(typed(message, "reaction"), target, emoji);
            case Said.Location place -> location(typed(message, "location"), place);
            case Said.ButtonReply _, Said.ListReply _, Said.TemplateButton _ -> choice(message, what);
            case Said.ContactCard _,
                    Said.Order _,
                    Said.NumberChanged _,
                    Said.Unsupported _,
                    Said.Unknown _,
                    Said.Other _ -> RareForms.write(message, what);
        }
    }

    static ObjectNode typed(ObjectNode message, String type) {
        return message.put("type", type).putObject(type);
    }

    private ObjectNode file(ObjectNode message, String type, MediaFile file, String media) {
        return typed(message, type)
                .put("mime_type", file.type())
                .put("sha256", Base64.getEncoder().encodeToString(file.sha256()))
                .put("id", media)
                .put("url", links.to(media));
    }

    private static void captioned(ObjectNode file, String caption) {
        if (!caption.isEmpty()) {
            file.put("caption", caption);
        }
    }

    /** A reaction that is taken back comes without an emoji. */
    private static void reaction(ObjectNode reaction, String target, String emoji) {
        reaction.put("message_id", target);
        if (!emoji.isEmpty()) {
            reaction.put("emoji", emoji);
        }
    }

    private static void location(ObjectNode location, Said.Location place) {
        location.put("latitude", place.latitude()).put("longitude", place.longitude());
        if (!place.name().isEmpty()) {
            location.put("name", place.name());
        }
        if (!place.address().isEmpty()) {
            location.put("address", place.address());
        }
    }

    private static void choice(ObjectNode message, Said what) {
        if (what instanceof Said.TemplateButton(var payload, var text)) {
            typed(message, "button").put("payload", payload).put("text", text);
        } else if (what instanceof Said.ButtonReply(var id, var title)) {
            var reply = typed(message, "interactive").put("type", "button_reply");
            reply.putObject("button_reply").put("id", id).put("title", title);
        } else if (what instanceof Said.ListReply(var id, var title, var description)) {
            var reply = typed(message, "interactive").put("type", "list_reply");
            reply.putObject("list_reply").put("id", id).put("title", title).put("description", description);
        }
    }
}

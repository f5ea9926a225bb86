package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.ChannelEvent;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one message. Without an id it cannot be told from its repetition: such a message is not stored, its bytes are
 * kept in quarantine. A message without any sender is read all the same, for somebody wrote it.
 */
final class MessageReader {
    private static final int LONGEST_ID = 300;
    private final String route;
    private final Senders senders;
    private final Instant received;

    MessageReader(String route, Senders senders, Instant received) {
        this.route = route;
        this.senders = senders;
        this.received = received;
    }

    List<ChannelEvent> read(JsonNode message) {
        var id = Loose.text(message, "id");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return List.of(new ChannelEvent.Unreadable(route, "message without id"));
        }
        var events = new ArrayList<ChannelEvent>();
        events.add(event(new ProviderId(id), message));
        if (tooLong(message)) {
            events.add(new ChannelEvent.Unreadable(route, "text too long"));
        }
        return events;
    }

    private ChannelEvent event(ProviderId id, JsonNode message) {
        if (message.hasNonNull("group_id")) {
            return received(id, message, ContentReader.unsupported("group"));
        }
        return switch (Loose.text(message, "type")) {
            case "edit" -> edited(id, message, Loose.object(message, "edit"));
            case "revoke" -> withdrawn(id, message, Loose.object(message, "revoke"));
            case "system" ->
                SystemReader.read(route, id, message, senders, at(message))
                        .orElseGet(() -> received(id, message, ContentReader.unsupported("system")));
            default -> received(id, message, ContentReader.read(message));
        };
    }

    private ChannelEvent received(ProviderId id, JsonNode message, ContentReader.Said said) {
        return new ChannelEvent.MessageReceived(
                route, id, senders.of(message), at(message), said.content(), said.files(), quoted(message));
    }

    /** Without the message that is meant, the new words are a message of their own. */
    private ChannelEvent edited(ProviderId id, JsonNode message, JsonNode edit) {
        var target = target(edit);
        var said = ContentReader.read(Loose.object(edit, "message"));
        return target.present() && !(said.content() instanceof Content.Unsupported)
                ? new ChannelEvent.MessageEdited(
                        route, id, senders.of(message), at(message), target, said.content(), said.files())
                : received(
                        id,
                        message,
                        said.content() instanceof Content.Unsupported ? ContentReader.unsupported("edit") : said);
    }

    private ChannelEvent withdrawn(ProviderId id, JsonNode message, JsonNode revoke) {
        var target = target(revoke);
        return target.present()
                ? new ChannelEvent.MessageWithdrawn(route, id, senders.of(message), at(message), target)
                : received(id, message, ContentReader.withdrawn());
    }

    private static ProviderId target(JsonNode change) {
        var id = Loose.text(change, "original_message_id");
        return id.isEmpty() || id.length() > LONGEST_ID ? ProviderId.NONE : new ProviderId(id);
    }

    private Instant at(JsonNode message) {
        return Loose.time(message, "timestamp", received);
    }

    private static ProviderId quoted(JsonNode message) {
        var id = Loose.text(Loose.object(message, "context"), "id");
        return id.length() > LONGEST_ID ? ProviderId.NONE : new ProviderId(id);
    }

    private static boolean tooLong(JsonNode message) {
        return Loose.text(message.path("text"), "body").length() > ContentReader.LONGEST_TEXT;
    }
}

package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.ChannelEvent;
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
        var said = ContentReader.read(message);
        var events = new ArrayList<ChannelEvent>();
        events.add(new ChannelEvent.MessageReceived(
                route,
                new ProviderId(id),
                senders.of(message),
                Loose.time(message, "timestamp", received),
                said.content(),
                said.files(),
                quoted(message)));
        if (tooLong(message)) {
            events.add(new ChannelEvent.Unreadable(route, "text too long"));
        }
        return events;
    }

    private static ProviderId quoted(JsonNode message) {
        var id = Loose.text(Loose.object(message, "context"), "id");
        return id.length() > LONGEST_ID ? ProviderId.NONE : new ProviderId(id);
    }

    private static boolean tooLong(JsonNode message) {
        return Loose.text(message.path("text"), "body").length() > ContentReader.LONGEST_TEXT;
    }
}

package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.ChannelEvent;
import de.hausbote.message.Content.Change;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what the provider itself says about a person, as a message or as a field of its own. Its sentences name the person
 * and what changed: nothing of them is kept.
 */
final class SystemReader {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{5,20}");
    private static final int LONGEST_ID = 200;

    /** The id from before stands in no field of the message, only in its sentence. */
    private static final Pattern ID_BEFORE = Pattern.compile("from ([A-Z]{2}\\.[A-Za-z0-9.]{1,160}) to ");

    private SystemReader() {}

    /** Nothing when it says something else. */
    static Optional<ChannelEvent> read(String route, ProviderId id, JsonNode message, Senders senders, Instant at) {
        var said = Loose.object(message, "system");
        var before = senders.of(message);
        return switch (Loose.text(said, "type")) {
            case "user_changed_number", "customer_changed_number" ->
                Optional.of(new ChannelEvent.PersonChanged(route, id, before, number(said), at, Change.NUMBER));
            case "user_changed_user_id" ->
                Optional.of(new ChannelEvent.PersonChanged(
                        route, id, earlier(before, said), userId(id(said, "user_id")), at, Change.USER_ID));
            case "customer_identity_changed" ->
                Optional.of(new ChannelEvent.PersonChanged(route, id, before, userId(""), at, Change.IDENTITY));
            default -> Optional.empty();
        };
    }

    /** The field that tells the same without a message. */
    static ChannelEvent idUpdate(String route, JsonNode update, Instant received) {
        var ids = Loose.object(update, "user_id");
        var before = new Sender(digits(id(update, "wa_id")), id(ids, "previous"), "", "");
        var at = Loose.time(update, "timestamp", received);
        return new ChannelEvent.PersonChanged(
                route, ProviderId.NONE, before, userId(id(ids, "current")), at, Change.USER_ID);
    }

    private static Sender number(JsonNode said) {
        var known = digits(id(said, "wa_id"));
        return new Sender(known.isEmpty() ? digits(id(said, "new_wa_id")) : known, "", "", "");
    }

    private static Sender userId(String id) {
        return new Sender("", id, "", "");
    }

    private static Sender earlier(Sender before, JsonNode said) {
        var told = ID_BEFORE.matcher(Loose.text(said, "body"));
        var id = told.find() ? told.group(1) : "";
        return new Sender(before.phone(), id, before.profileName(), before.userName());
    }

    private static String id(JsonNode node, String field) {
        return Loose.text(node, field, LONGEST_ID).strip();
    }

    private static String digits(String text) {
        return DIGITS.matcher(text).matches() ? text : "";
    }
}

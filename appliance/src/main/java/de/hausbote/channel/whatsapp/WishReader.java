package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.ChannelEvent;
import de.hausbote.channel.ChannelEvent.WishReported.Wish;
import de.hausbote.message.Sender;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Reads the field {@code user_preferences}: {@code {wa_id, user_id, detail, category: "marketing_messages", value: "stop" or
 * "resume" or "signup", timestamp}} (WhatsApp Cloud API, webhook reference user_preferences). Whoever signs up by a link of
 * the provider's did not see a wording of the house, so that is counted and changes nothing.
 */
final class WishReader {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{5,20}");
    private static final int LONGEST_ID = 200;

    private WishReader() {}

    static ChannelEvent read(String route, JsonNode said, Instant received) {
        var at = Loose.time(said, "timestamp", received);
        var about = Loose.text(said, "category").equals("marketing_messages");
        return switch (about ? Loose.text(said, "value") : "") {
            case "stop" -> new ChannelEvent.WishReported(route, sender(said), Wish.STOP, at);
            case "resume" -> new ChannelEvent.WishReported(route, sender(said), Wish.RESUME, at);
            default -> new ChannelEvent.Notice(route, "user_preferences");
        };
    }

    private static Sender sender(JsonNode said) {
        var number = Loose.text(said, "wa_id", LONGEST_ID).strip();
        var id = Loose.text(said, "user_id", LONGEST_ID).strip();
        return new Sender(DIGITS.matcher(number).matches() ? number : "", id, "", "");
    }
}

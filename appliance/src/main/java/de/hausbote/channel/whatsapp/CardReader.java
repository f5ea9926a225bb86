package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.message.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads visiting cards. Every field is optional and may be anything; what stands on a card at all is kept. */
final class CardReader {
    private static final int MOST_CARDS = 50;
    private static final int MOST_LINES = 20;
    private static final int LONGEST = 300;
    private static final List<String> NAME_PARTS =
            List.of("prefix", "first_name", "middle_name", "last_name", "suffix");
    private static final List<String> PLACE_PARTS = List.of("street", "zip", "city", "state", "country");

    private CardReader() {}

    /** The cards of a message; those on which nothing stands are left out. */
    static List<Content.Card> read(JsonNode message) {
        return stream(message, "contacts")
                .limit(MOST_CARDS)
                .map(CardReader::card)
                .filter(CardReader::says)
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode node, String field) {
        return StreamSupport.stream(Loose.each(node, field).spliterator(), false);
    }

    private static boolean says(Content.Card card) {
        return !card.name().isEmpty()
                || !card.organisation().isEmpty()
                || !card.phones().isEmpty()
                || !card.emails().isEmpty()
                || !card.lines().isEmpty();
    }

    private static Content.Card card(JsonNode card) {
        return new Content.Card(
                name(card.path("name")),
                joined(card.path("org"), ", ", List.of("company", "department", "title")),
                phones(card),
                texts(card, "emails", "email"),
                lines(card));
    }

    private static String name(JsonNode name) {
        var formatted = Loose.text(name, "formatted_name", LONGEST).strip();
        return formatted.isEmpty() ? joined(name, " ", NAME_PARTS) : formatted;
    }

    private static List<String> phones(JsonNode card) {
        return stream(card, "phones")
                .map(phone -> {
                    var written = Loose.text(phone, "phone", LONGEST).strip();
                    var known = Loose.text(phone, "wa_id", LONGEST).strip();
                    return written.isEmpty() && !known.isEmpty() ? "+" + known : written;
                })
                .filter(phone -> !phone.isEmpty())
                .limit(MOST_LINES)
                .toList();
    }

    private static List<String> lines(JsonNode card) {
        var lines = new ArrayList<String>();
        stream(card, "addresses").map(place -> joined(place, ", ", PLACE_PARTS)).forEach(lines::add);
        lines.addAll(texts(card, "urls", "url"));
        lines.add(Loose.text(card, "birthday", LONGEST).strip());
        return lines.stream().filter(line -> !line.isEmpty()).limit(MOST_LINES).toList();
    }

    private static List<String> texts(JsonNode card, String list, String field) {
        return stream(card, list)
                .map(each -> Loose.text(each, field, LONGEST).strip())
                .filter(text -> !text.isEmpty())
                .limit(MOST_LINES)
                .toList();
    }

    private static String joined(JsonNode node, String between, List<String> fields) {
        return fields.stream()
                .map(field -> Loose.text(node, field, LONGEST).strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }
}

package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.core.JsonGenerator;
import de.hausbote.message.Content.Card;
import de.hausbote.message.Content.Location;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Writes a place and visiting cards (WhatsApp Cloud API, location and contacts messages): of a card, its formatted name
 * and one part of it must be there; degrees may be text, and are, so that every value has one form.
 */
final class CardWriter {
    /** A tenth of a metre. */
    private static final int DIGITS = 6;

    private CardWriter() {}

    static void location(JsonGenerator json, Location place) throws IOException {
        json.writeStringField("type", "location");
        json.writeObjectFieldStart("location");
        json.writeStringField("latitude", degrees(place.latitude()));
        json.writeStringField("longitude", degrees(place.longitude()));
        present(json, "name", place.name());
        present(json, "address", place.address());
        json.writeEndObject();
    }

    private static String degrees(double degrees) {
        var rounded = BigDecimal.valueOf(degrees).setScale(DIGITS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static void cards(JsonGenerator json, List<Card> cards) throws IOException {
        json.writeStringField("type", "contacts");
        json.writeArrayFieldStart("contacts");
        for (var card : cards) {
            card(json, card);
        }
        json.writeEndArray();
    }

    private static void card(JsonGenerator json, Card card) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("name");
        json.writeStringField("formatted_name", card.name());
        json.writeStringField("first_name", card.name());
        json.writeEndObject();
        if (!card.organisation().isEmpty()) {
            json.writeObjectFieldStart("org");
            json.writeStringField("company", card.organisation());
            json.writeEndObject();
        }
        list(json, "phones", "phone", card.phones());
        list(json, "emails", "email", card.emails());
        list(json, "urls", "url", card.lines().stream().filter(CardWriter::page).toList());
        list(
                json,
                "addresses",
                "street",
                card.lines().stream().filter(line -> !page(line)).toList());
        json.writeEndObject();
    }

    private static boolean page(String line) {
        return line.startsWith("https://");
    }

    private static void list(JsonGenerator json, String list, String field, List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(list);
        for (var line : lines) {
            json.writeStartObject();
            json.writeStringField("type", "WORK");
            json.writeStringField(field, line);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void present(JsonGenerator json, String field, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(field, text);
        }
    }
}

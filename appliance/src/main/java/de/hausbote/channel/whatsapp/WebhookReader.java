package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.hausbote.channel.ChannelEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks one webhook: every entry, every change, every message, status and error in it. A body that repeats a key is read
 * (the last value counts, on every replay) and reported as unreadable too, so that its bytes are kept; one that is not
 * JSON, or is nested deeper than anybody writes, is only kept.
 */
final class WebhookReader {
    private static final int DEEPEST = 64;
    private static final long MOST_TOKENS = 500_000;
    private static final JsonMapper STRICT = mapper(true);
    private static final JsonMapper LENIENT = mapper(false);

    private final Instant received;
    private final List<ChannelEvent> events = new ArrayList<>();

    private WebhookReader(Instant received) {
        this.received = received;
    }

    static List<ChannelEvent> read(byte[] body, Instant received) {
        var reader = new WebhookReader(received);
        reader.body(body);
        return List.copyOf(reader.events);
    }

    private void body(byte[] body) {
        try {
            envelopes(STRICT.readTree(body));
        } catch (JsonProcessingException refused) {
            again(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory could not be read", impossible);
        }
    }

    private void again(byte[] body) {
        try {
            envelopes(LENIENT.readTree(body));
            unreadable("", "repeated key");
        } catch (JsonProcessingException malformed) {
            unreadable("", "not JSON");
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory could not be read", impossible);
        }
    }

    private void envelopes(JsonNode root) {
        if (root.isArray()) {
            root.forEach(this::envelope);
        } else {
            envelope(root);
        }
    }

    private void envelope(JsonNode envelope) {
        if (!envelope.has("entry")) {
            unreadable("", "no entry");
            return;
        }
        for (var entry : Loose.each(envelope, "entry")) {
            var business = Loose.text(entry, "id", 64);
            Loose.each(entry, "changes").forEach(change -> change(business, change));
        }
    }

    private void change(String business, JsonNode change) {
        var value = Loose.object(change, "value");
        var field = Loose.text(change, "field");
        var route = Loose.text(Loose.object(value, "metadata"), "phone_number_id", 64);
        if (field.equals("messages") || (field.isEmpty() && speaksOfMessages(value))) {
            messages(route, value);
        } else if (field.equals("user_id_update")) {
            Loose.each(value, "user_id_update")
                    .forEach(update -> events.add(SystemReader.idUpdate(route, update, received)));
        } else if (field.equals("user_preferences")) {
            Loose.each(value, field).forEach(wish -> events.add(WishReader.read(route, wish, received)));
        } else {
            events.add(TemplateNewsReader.read(business, field, value)
                    .orElseGet(() -> new ChannelEvent.Notice(route, Loose.word(field, "unnamed"))));
        }
    }

    private static boolean speaksOfMessages(JsonNode value) {
        return value.has("messages") || value.has("statuses");
    }

    private void messages(String route, JsonNode value) {
        var senders = new Senders(value);
        var messages = new MessageReader(route, senders, received);
        var statuses = new StatusReader(route, received);
        Loose.each(value, "messages").forEach(message -> events.addAll(messages.read(message)));
        Loose.each(value, "statuses").forEach(status -> events.add(statuses.read(status)));
        Loose.each(value, "errors").forEach(error -> notice(route, "error-" + code(error)));
        Loose.each(value, "user_actions").forEach(action -> notice(route, "user_actions"));
    }

    private static String code(JsonNode error) {
        return Loose.word(Loose.text(error, "code"), "unknown");
    }

    private void notice(String route, String kind) {
        events.add(new ChannelEvent.Notice(route, kind));
    }

    private void unreadable(String route, String what) {
        events.add(new ChannelEvent.Unreadable(route, what));
    }

    private static JsonMapper mapper(boolean refuseRepeatedKeys) {
        var constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxTokenCount(MOST_TOKENS)
                .build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, refuseRepeatedKeys)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}

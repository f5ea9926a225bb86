package de.hausbote.channel.whatsapp;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.ChannelEvent;
import de.hausbote.channel.ChannelEvent.MessageEdited;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.ChannelEvent.MessageWithdrawn;
import de.hausbote.channel.ChannelEvent.PersonChanged;
import de.hausbote.channel.ChannelEvent.StatusReported;
import de.hausbote.channel.ChannelEvent.Unreadable;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.WireResponse;
import de.hausbote.channel.whatsapp.Fixtures.Fixture;
import de.hausbote.message.Content;
import de.hausbote.message.Sender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Bodies that others recorded mean to us what their index says. Skipped when no folder is named. */
class FixturesTest {
    private static final Instant RECEIVED = Instant.parse("2026-06-01T12:00:00Z");
    private static final int LEAST = 40;

    /** Nobody knows what this state means; it is counted. */
    private static final String UNHEARD_OF = "teleported";

    private final WhatsAppChannel channel = new WhatsAppChannel();
    private Fixtures fixtures;

    @BeforeEach
    void named() {
        var folder = Fixtures.named();
        Assumptions.assumeTrue(folder.isPresent(), "no folder of fixtures is named: scripts/fixtures FOLDER");
        fixtures = folder.orElseThrow();
    }

    @Test
    void whatCameInIsReadAsTheIndexSays() {
        var all = fixtures.of("inbound");

        assertTrue(all.size() >= LEAST, "fixtures " + all.size());
        assertAll(all.stream().map(this::readAsExpected));
    }

    private Executable readAsExpected(Fixture fixture) {
        return () -> {
            var events = channel.read(fixture.body(), RECEIVED);
            var expected = fixture.expected();
            if (expected.path("outcome").asText().equals("refused")) {
                assertTrue(events.stream().noneMatch(FixturesTest::isMessage), fixture.file());
                assertTrue(events.stream().anyMatch(Unreadable.class::isInstance), fixture.file() + " goes aside");
                return;
            }
            assertEquals(messages(expected), messages(events), fixture.file());
            assertEquals(List.of(), unnamed(expected, events), fixture.file());
            assertEquals(statuses(expected), statuses(events), fixture.file());
        };
    }

    /** What the index says of the messages of a body, one line for each; what cannot be shown may be counted instead. */
    private static List<String> messages(JsonNode expected) {
        var lines = new ArrayList<String>();
        for (var message : expected.path("m")) {
            if (!shown(message)) {
                continue;
            }
            var type = message.path("type").asText();
            var numbered = message.path("phone").asText();
            lines.add(String.join(
                    " ",
                    message.path("id").asText(),
                    kind(type, message.path("sub").asText()),
                    "phone=" + numbered,
                    "media=" + message.path("media").asInt(),
                    measured(type) ? "length=" + message.path("len").asInt() : ""));
        }
        return lines;
    }

    /** Whoever has an id by the index has one here; a word in its place is one to us, whatever it says. */
    private static List<String> unnamed(JsonNode expected, List<ChannelEvent> events) {
        var named = events.stream()
                .flatMap(event -> sender(event).stream())
                .filter(sender -> !sender.userId().isEmpty())
                .count();
        var wanted = 0L;
        for (var message : expected.path("m")) {
            wanted += message.path("bsuid").asText().equals("y") ? 1 : 0;
        }
        return named >= wanted ? List.of() : List.of(named + " of " + wanted);
    }

    private static Optional<Sender> sender(ChannelEvent event) {
        return switch (event) {
            case MessageReceived message -> Optional.of(message.sender());
            case MessageEdited edited -> Optional.of(edited.sender());
            case MessageWithdrawn withdrawn -> Optional.of(withdrawn.sender());
            case PersonChanged changed ->
                Optional.of(changed.before().userId().isEmpty() ? changed.after() : changed.before());
            default -> Optional.empty();
        };
    }

    /** Calls are only counted, and so is what a person lets us do about them. */
    private static boolean shown(JsonNode message) {
        return message.path("unsupported").asText().equals("n")
                && !message.path("group").asText().equals("y")
                && !message.path("sub").asText().equals("call_permission_reply");
    }

    /** The words of these are put together from several fields, by us and by the index in other ways. */
    private static boolean measured(String type) {
        return Set.of("text", "image", "video", "document", "reaction", "edit").contains(type);
    }

    private static String kind(String type, String sub) {
        return switch (type) {
            case "voice" -> "audio";
            case "interactive" -> sub.equals("nfm_reply") ? "form" : "interactive";
            case "button" -> "interactive";
            default -> type;
        };
    }

    private static List<String> messages(List<ChannelEvent> events) {
        return events.stream().flatMap(event -> line(event).stream()).toList();
    }

    private static Optional<String> line(ChannelEvent event) {
        return switch (event) {
            case MessageReceived message -> line(message);
            case MessageEdited edited ->
                Optional.of(line(
                        edited.id().value(),
                        "edit",
                        edited.sender(),
                        edited.files().size(),
                        length(edited.content())));
            case MessageWithdrawn withdrawn ->
                Optional.of(line(withdrawn.id().value(), "revoke", withdrawn.sender(), 0, -1));
            case PersonChanged changed ->
                changed.id().present()
                        ? Optional.of(line(changed.id().value(), "system", changed.before(), 0, -1))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> line(MessageReceived message) {
        var kind = kind(message.content());
        return kind.equals("unsupported")
                ? Optional.empty()
                : Optional.of(line(
                        message.id().value(),
                        kind,
                        message.sender(),
                        message.files().size(),
                        length(message.content())));
    }

    private static String line(String id, String kind, Sender sender, int files, int length) {
        return String.join(
                " ",
                id,
                kind,
                "phone=" + (sender.phone().isEmpty() ? "n" : "y"),
                "media=" + files,
                length < 0 ? "" : "length=" + length);
    }

    private static String kind(Content content) {
        return switch (content) {
            case Content.Text _ -> "text";
            case Content.Image _ -> "image";
            case Content.Document _ -> "document";
            case Content.Video _ -> "video";
            case Content.Audio _ -> "audio";
            case Content.Sticker _ -> "sticker";
            case Content.Cards _ -> "contacts";
            case Content.Order _ -> "order";
            case Content.Form _ -> "form";
            case Content.Location _ -> "location";
            case Content.Reaction _ -> "reaction";
            case Content.ButtonReply _, Content.ListReply _ -> "interactive";
            case Content.Withdrawn _ -> "revoke";
            case Content.Notice _ -> "system";
            case Content.Unsupported _, Content.Offer _, Content.Templated _ -> "unsupported";
        };
    }

    private static int length(Content content) {
        return switch (content) {
            case Content.Text(var body) -> characters(body);
            case Content.Image(var caption) -> characters(caption);
            case Content.Video(var caption) -> characters(caption);
            case Content.Document(var caption, var _) -> characters(caption);
            case Content.Reaction(var _, var emoji) -> characters(emoji);
            default -> -1;
        };
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<String> statuses(JsonNode expected) {
        var lines = new ArrayList<String>();
        for (var status : expected.path("s")) {
            if (UNHEARD_OF.equals(status.path("status").asText())) {
                continue;
            }
            var error = status.path("errors").path(0).asText("0");
            lines.add(state(status.path("status").asText()) + " " + error);
        }
        return lines;
    }

    /** Whoever listened has read. */
    private static String state(String told) {
        return told.equals("played") ? "read" : told;
    }

    private static List<String> statuses(List<ChannelEvent> events) {
        return events.stream()
                .filter(StatusReported.class::isInstance)
                .map(StatusReported.class::cast)
                .map(status -> status.state().name().toLowerCase(Locale.ROOT) + " "
                        + status.reason().provider())
                .toList();
    }

    private static boolean isMessage(ChannelEvent event) {
        return event instanceof MessageReceived || event instanceof MessageEdited || event instanceof MessageWithdrawn;
    }

    @Test
    void whatAProviderAnsweredMeansWhatTheIndexSays() {
        var all = fixtures.of("responses");

        assertTrue(all.size() >= LEAST, "fixtures " + all.size());
        assertAll(all.stream().map(this::settledAsExpected));
    }

    private Executable settledAsExpected(Fixture fixture) {
        return () -> {
            var expected = fixture.expected();
            var usual = expected.path("outcome").asText().equals("error") ? 400 : 200;
            var answer = new WireResponse(expected.path("http").asInt(usual), fixture.body());
            var result = channel.settle(answer, 1);

            assertEquals(meaning(expected), meaning(result), fixture.file());
            if (result instanceof SendResult.Accepted accepted) {
                assertEquals(expected.path("id").asText(), accepted.id().value(), fixture.file());
            }
        };
    }

    /** Data is no answer to a message; where it comes as one, nobody knows what became of it. */
    private static String meaning(JsonNode expected) {
        var outcome = expected.path("outcome").asText();
        return switch (outcome) {
            case "error" ->
                switch (expected.path("retry").asText()) {
                    case "yes" -> "later";
                    case "token" -> "stopped";
                    default -> "refused";
                };
            case "data" -> "uncertain";
            default -> outcome;
        };
    }

    private static String meaning(SendResult result) {
        return switch (result) {
            case SendResult.Accepted _ -> "accepted";
            case SendResult.Deferred _ -> "later";
            case SendResult.Refused _ -> "refused";
            case SendResult.Stopped _ -> "stopped";
            case SendResult.Uncertain _ -> "uncertain";
        };
    }
}

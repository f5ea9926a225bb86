package de.hausbote.channel.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.Endpoint;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.UploadedFile;
import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DataClass;
import de.hausbote.message.Id;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What others send and what we send where both say the same: every field that differs has its reason, which
 * {@code docs/whatsapp.md} tells. Skipped when no folder is named.
 */
class FixturesOutboundTest {
    private static final int LEAST = 15;

    /** Fields that differ, as a path or its beginning, with the reason. */
    private static final Map<String, String> REASONS = new TreeMap<>(Map.ofEntries(
            Map.entry("recipient_type", "it says what is so anyway"),
            Map.entry("to", "with a plus, as the provider asks for it"),
            Map.entry("recipient", "never beside a number (REL-7)"),
            Map.entry("biz_opaque_callback_data", "ours alone: it settles what is in doubt"),
            Map.entry("text.preview_url", "always written, always false: no page of a link is fetched"),
            Map.entry("image.link", "files go by id, so that no address of ours is known"),
            Map.entry("image.id", "files go by id, so that no address of ours is known"),
            Map.entry("document.filename", "a neutral name (REL-9)"),
            Map.entry("location.latitude", "as text, to a tenth of a metre"),
            Map.entry("location.longitude", "as text, to a tenth of a metre"),
            Map.entry("contacts[].name", "one name, whole, and always one"),
            Map.entry("contacts[].birthday", "an organisation has none"),
            Map.entry("contacts[].org.department", "the name of the organisation alone"),
            Map.entry("contacts[].org.title", "the name of the organisation alone"),
            Map.entry("contacts[].phones[].type", "what the house says of itself is of work"),
            Map.entry("contacts[].phones[].wa_id", "who has the number is not told"),
            Map.entry("contacts[].emails[].type", "what the house says of itself is of work"),
            Map.entry("contacts[].urls[]", "pages with https alone; what the house says of itself is of work"),
            Map.entry("contacts[].addresses[]", "one line, as one would write it"),
            Map.entry("interactive.header", "the words above the buttons are all there is"),
            Map.entry("interactive.footer", "the words above the buttons are all there is"),
            Map.entry("interactive.type", "in small letters, as the provider has them"),
            Map.entry("interactive.body.text", "an offer has words"),
            Map.entry("interactive.action.buttons[].reply.id", "random (REL-13)"),
            Map.entry("interactive.action.sections[].title", "one list without parts"),
            Map.entry("interactive.action.sections[].rows[].id", "random (REL-13)")));

    private static final Endpoint AT = Endpoint.of(Providers.META, Providers.META.home(), "v23.0", "77");

    private final WhatsAppChannel channel = new WhatsAppChannel();

    @Test
    void everyFieldThatDiffersFromWhatOthersSendHasItsReason() {
        var folder = Fixtures.named();
        Assumptions.assumeTrue(folder.isPresent(), "no folder of fixtures is named: scripts/fixtures FOLDER");
        var compared = 0;
        var without = new ArrayList<String>();
        for (var fixture : folder.orElseThrow().of("outbound")) {
            var content = said(fixture.json());
            if (content.isPresent() && fixture.file().startsWith("outbound/send-")) {
                compared++;
                differing(fixture.json(), written(fixture.json(), content.get())).stream()
                        .filter(path -> REASONS.keySet().stream().noneMatch(path::startsWith))
                        .forEach(path -> without.add(fixture.file() + " " + path));
            }
        }

        assertEquals(List.of(), without);
        assertTrue(compared >= LEAST, "compared " + compared);
    }

    private JsonNode written(JsonNode theirs, Content content) {
        var to = theirs.has("to")
                ? new Address(Address.Kind.PHONE, theirs.path("to").asText().replace("+", ""))
                : new Address(Address.Kind.USER_ID, theirs.path("recipient").asText());
        var quoted = theirs.path("context").path("message_id").asText();
        var on = theirs.path("reaction").path("message_id").asText();
        var message = new OutboundMessage(
                new MessageId(new Id(1, 1)),
                new AccountId(new Id(1, 2)),
                new ConversationId(new Id(1, 3)),
                new ContactId(new Id(1, 4)),
                DataClass.D2,
                to,
                content,
                List.of(),
                new ProviderId(quoted.isEmpty() ? on : quoted),
                "0Q9XK3YB6V1M2N4P5R7S8T9W0Z",
                1);
        return Fixtures.tree(channel.write(AT, message, files(theirs)).json());
    }

    private static List<UploadedFile> files(JsonNode theirs) {
        var file = theirs.path(theirs.path("type").asText());
        return List.of("image", "video", "audio", "document", "sticker")
                        .contains(theirs.path("type").asText())
                ? List.of(new UploadedFile(file.path("id").asText("77"), "file.pdf"))
                : List.of();
    }

    /** The same in our words; nothing where we have none. */
    private static Optional<Content> said(JsonNode theirs) {
        var type = theirs.path("type").asText();
        var body = theirs.path(type);
        return switch (type) {
            case "text" -> Optional.of(new Content.Text(body.path("body").asText()));
            case "image" -> Optional.of(new Content.Image(body.path("caption").asText()));
            case "video" -> Optional.of(new Content.Video(body.path("caption").asText()));
            case "audio" -> Optional.of(new Content.Audio(body.path("voice").asBoolean()));
            case "document" ->
                Optional.of(new Content.Document(body.path("caption").asText(), "x.pdf"));
            case "sticker" -> Optional.of(new Content.Sticker());
            case "reaction" ->
                Optional.of(
                        new Content.Reaction(ProviderId.NONE, body.path("emoji").asText()));
            case "location" ->
                Optional.of(new Content.Location(
                        body.path("latitude").asDouble(),
                        body.path("longitude").asDouble(),
                        body.path("name").asText(),
                        body.path("address").asText()));
            case "contacts" -> Optional.of(new Content.Cards(cards(body)));
            case "interactive" -> offered(body);
            default -> Optional.empty();
        };
    }

    private static List<Content.Card> cards(JsonNode theirs) {
        var cards = new ArrayList<Content.Card>();
        for (var card : theirs) {
            var lines = new ArrayList<>(texts(card.path("urls"), "url"));
            lines.addAll(texts(card.path("addresses"), "street"));
            cards.add(new Content.Card(
                    card.path("name").path("formatted_name").asText(),
                    card.path("org").path("company").asText(),
                    texts(card.path("phones"), "phone"),
                    texts(card.path("emails"), "email"),
                    lines));
        }
        return cards;
    }

    private static List<String> texts(JsonNode list, String field) {
        var texts = new ArrayList<String>();
        list.forEach(each -> {
            if (each.has(field)) {
                texts.add(each.path(field).asText());
            }
        });
        return texts;
    }

    private static Optional<Content> offered(JsonNode theirs) {
        var words = theirs.path("body").path("text").asText();
        var action = theirs.path("action");
        if (action.has("buttons")) {
            var options = new ArrayList<Content.Option>();
            action.path("buttons")
                    .forEach(button -> options.add(new Content.Option(
                            "0Q9XK3YB6V1M2N4P5R7S8T9W0Z",
                            button.path("reply").path("title").asText(),
                            "")));
            return Optional.of(new Content.Offer(words, new Content.Buttons(options)));
        }
        if (action.has("sections") && action.has("button")) {
            var options = new ArrayList<Content.Option>();
            action.path("sections")
                    .forEach(section -> section.path("rows")
                            .forEach(row -> options.add(new Content.Option(
                                    "0Q9XK3YB6V1M2N4P5R7S8T9W0Z",
                                    row.path("title").asText(),
                                    row.path("description").asText()))));
            var label = action.path("button").asText();
            return action.findValue("product_items") == null
                    ? Optional.of(new Content.Offer(words, new Content.Choices(label, options)))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Set<String> differing(JsonNode theirs, JsonNode ours) {
        var left = leaves(theirs);
        var right = leaves(ours);
        var differing = new TreeSet<String>();
        for (var path : left.keySet()) {
            if (!left.get(path).equals(right.get(path))) {
                differing.add(path);
            }
        }
        right.keySet().stream().filter(path -> !left.containsKey(path)).forEach(differing::add);
        return differing;
    }

    private static Map<String, List<String>> leaves(JsonNode node) {
        var leaves = new TreeMap<String, List<String>>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, List<String>> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), leaves));
        } else if (node.isArray()) {
            node.forEach(each -> collect(path + "[]", each, leaves));
        } else {
            leaves.computeIfAbsent(path, _ -> new ArrayList<>()).add(node.asText());
        }
    }
}

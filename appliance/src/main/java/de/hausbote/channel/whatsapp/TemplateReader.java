package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.message.Template;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Form;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import de.hausbote.message.Template.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads one template as the provider lists it (Meta, {@code GET /{waba-id}/message_templates}): components of the types
 * HEADER, BODY, FOOTER and BUTTONS, and the same within each card of a CAROUSEL. Whatever else it has is not lost: the
 * template is kept as one that cannot be sent whole.
 */
final class TemplateReader {
    private static final Pattern SLOT = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]{1,64})\\s*}}");
    private static final int LONGEST = 4_096;
    private static final int LONGEST_NUMBER = 3;
    private static final int MOST_BUTTONS = 10;
    private static final int MOST_ON_A_CARD = 2;
    /** Meta, media card carousel templates: two to ten. */
    private static final int FEWEST_CARDS = 2;

    private static final int MOST_CARDS = 10;

    private Header header = Header.NONE;
    private String body = "";
    private String footer = "";
    private boolean whole = true;
    private final List<Button> buttons = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();

    private final int card;

    private TemplateReader(int card) {
        this.card = card;
    }

    static Template read(JsonNode template) {
        var reader = new TemplateReader(0);
        Loose.each(template, "components").forEach(reader::component);
        return new Template(
                Loose.text(template, "name", 512),
                Loose.text(template, "language", 32),
                Loose.word(Loose.text(template, "id"), ""),
                TemplateWords.category(Loose.text(template, "category")),
                TemplateWords.state(Loose.text(template, "status")),
                TemplateWords.quality(Loose.text(Loose.object(template, "quality_score"), "score")),
                TemplateWords.reason(Loose.text(template, "rejected_reason")),
                reader.form());
    }

    private Form form() {
        return new Form(header, body, footer, buttons, slots, cards, whole && !body.isEmpty());
    }

    private void component(JsonNode component) {
        switch (Loose.text(component, "type").toUpperCase(Locale.ROOT)) {
            case "HEADER" -> header(component);
            case "BODY" -> {
                body = Loose.text(component, "text", LONGEST);
                slots(Part.BODY, 0, body, samples(component, "body_text"));
            }
            case "FOOTER" -> footer = Loose.text(component, "text", LONGEST);
            case "BUTTONS" -> Loose.each(component, "buttons").forEach(this::button);
            case "CAROUSEL" -> carousel(component);
            default -> whole = false;
        }
    }

    /** All cards show files, pictures and films; a carousel within a card is nothing that could be sent. */
    private void carousel(JsonNode component) {
        for (var listed : Loose.each(component, "cards")) {
            whole = whole && cards.size() < MOST_CARDS;
            card(listed);
        }
        whole = whole && card == 0 && cards.size() >= FEWEST_CARDS;
    }

    private void card(JsonNode listed) {
        if (card > 0 || cards.size() == MOST_CARDS) {
            return;
        }
        var reader = new TemplateReader(cards.size() + 1);
        Loose.each(listed, "components").forEach(reader::component);
        var kind = reader.header.kind();
        whole = whole && reader.whole && (kind == HeaderKind.IMAGE || kind == HeaderKind.VIDEO);
        slots.addAll(reader.slots);
        cards.add(new Card(reader.header, reader.body, reader.buttons));
    }

    private void header(JsonNode component) {
        switch (Loose.text(component, "format").toUpperCase(Locale.ROOT)) {
            case "TEXT" -> {
                header = new Header(HeaderKind.TEXT, Loose.text(component, "text", LONGEST));
                slots(Part.HEADER, 0, header.text(), samples(component, "header_text"));
            }
            case "IMAGE" -> header = new Header(HeaderKind.IMAGE, "");
            case "VIDEO" -> header = new Header(HeaderKind.VIDEO, "");
            case "DOCUMENT" -> header = new Header(HeaderKind.DOCUMENT, "");
            default -> whole = false;
        }
    }

    private void button(JsonNode button) {
        var label = Loose.text(button, "text", LONGEST);
        var read = switch (Loose.text(button, "type").toUpperCase(Locale.ROOT)) {
            case "QUICK_REPLY" -> new Button(ButtonKind.REPLY, label, "");
            case "URL" -> new Button(ButtonKind.URL, label, Loose.text(button, "url", LONGEST));
            case "PHONE_NUMBER" -> new Button(ButtonKind.PHONE, label, Loose.text(button, "phone_number", 32));
            default -> new Button(ButtonKind.OTHER, label, "");
        };
        whole = whole && read.kind() != ButtonKind.OTHER && buttons.size() < most();
        slots(Part.BUTTON, buttons.size(), read.target(), new Samples(texts(button.path("example")), List.of()));
        buttons.add(read);
    }

    private int most() {
        return card == 0 ? MOST_BUTTONS : MOST_ON_A_CARD;
    }

    private void slots(Part part, int button, String text, Samples samples) {
        var names = SLOT.matcher(text).results().map(match -> match.group(1)).distinct();
        names.sorted(Comparator.comparingInt(TemplateReader::size))
                .forEach(name -> slots.add(new Slot(part, card, button, name, samples.of(name, count(part, button)))));
    }

    /** Samples and values stand in the order of the numbers, however the words have them. */
    private static int size(String name) {
        return name.length() <= LONGEST_NUMBER && name.chars().allMatch(Character::isDigit)
                ? Integer.parseInt(name)
                : 0;
    }

    private int count(Part part, int button) {
        return (int) slots.stream()
                .filter(slot -> slot.part() == part && slot.button() == button)
                .count();
    }

    /** Samples stand in a list of the places, or by name: {@code body_text_named_params} with {@code param_name}. */
    private static Samples samples(JsonNode component, String field) {
        var example = component.path("example");
        return new Samples(
                texts(example.path(field)),
                Stream.of(example.path(field + "_named_params"))
                        .flatMap(TemplateReader::elements)
                        .toList());
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray()
                ? elements(node).flatMap(each -> texts(each).stream()).toList()
                : Stream.of(node)
                        .filter(JsonNode::isValueNode)
                        .map(JsonNode::asText)
                        .toList();
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        var all = new ArrayList<JsonNode>();
        node.forEach(all::add);
        return all.stream();
    }

    /** What the reviewers were shown. */
    private record Samples(List<String> inOrder, List<JsonNode> named) {
        String of(String name, int place) {
            return named.stream()
                    .filter(each -> Loose.text(each, "param_name").equals(name))
                    .map(each -> Loose.text(each, "example", LONGEST))
                    .findFirst()
                    .orElseGet(() -> place < inOrder.size() ? Loose.shortened(inOrder.get(place), LONGEST) : "");
        }
    }
}

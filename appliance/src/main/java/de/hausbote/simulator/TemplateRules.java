package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the provider demands of a message by template: one that is there, in this language and approved, with as many values
 * as it has places, each on one line, and the kind of file that it shows; the same for each card of a carousel.
 */
final class TemplateRules {
    private static final Pattern SLOT = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]+)\\s*}}");
    private static final Pattern UNEVEN = Pattern.compile("(?s).*([\\n\\r\\t]|    ).*");
    private static final int COUNT = 132000;
    private static final int MISSING = 132001;
    private static final int TOO_LONG = 132005;
    private static final int FORMAT = 132012;
    private static final int PAUSED = 132015;
    private static final int DISABLED = 132016;
    private static final int PARAMETERS = 132018;
    private static final int LONGEST = 1_024;

    private final TemplateShelf templates;
    private final MediaShelf files;

    TemplateRules(TemplateShelf templates, MediaShelf files) {
        this.templates = templates;
        this.files = files;
    }

    Optional<GraphError> broken(JsonNode sent) {
        var known = known(sent);
        if (known.isEmpty()) {
            return refused(MISSING);
        }
        return switch (known.get().path("status").asText()) {
            case "APPROVED" -> brokenParts(known.get(), sent.path("components"));
            case "PAUSED" -> refused(PAUSED);
            case "DISABLED" -> refused(DISABLED);
            default -> refused(MISSING);
        };
    }

    boolean marketing(JsonNode sent) {
        return known(sent)
                .filter(template -> template.path("category").asText().equals("MARKETING"))
                .isPresent();
    }

    private Optional<ObjectNode> known(JsonNode sent) {
        return templates.find(
                sent.path("name").asText(), sent.path("language").path("code").asText());
    }

    private Optional<GraphError> brokenParts(JsonNode template, JsonNode sent) {
        for (var component : template.path("components")) {
            var broken = switch (component.path("type").asText()) {
                case "HEADER" -> brokenHeader(component, part(sent, "header", -1));
                case "BODY" -> brokenText(component.path("text").asText(), part(sent, "body", -1));
                case "BUTTONS" -> brokenButtons(component.path("buttons"), sent);
                case "CAROUSEL" -> brokenCards(component.path("cards"), sent);
                default -> Optional.<GraphError>empty();
            };
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    /** As many as the template has, each with its place counted from 0. */
    private Optional<GraphError> brokenCards(JsonNode cards, JsonNode sent) {
        var carousel = WireJson.object().path("none");
        for (var component : sent) {
            carousel = component.path("type").asText().equals("carousel") ? component.path("cards") : carousel;
        }
        if (carousel.size() != cards.size()) {
            return refused(COUNT);
        }
        for (var number = 0; number < cards.size(); number++) {
            var card = carousel.get(number);
            var broken = card.path("card_index").asInt(-1) == number
                    ? brokenParts(cards.get(number), card.path("components"))
                    : refused(FORMAT);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private Optional<GraphError> brokenHeader(JsonNode header, List<JsonNode> values) {
        var format = header.path("format").asText().toLowerCase(Locale.ROOT);
        if (format.equals("text")) {
            return brokenText(header.path("text").asText(), values);
        }
        if (values.size() != 1 || !values.getFirst().path("type").asText().equals(format)) {
            return refused(FORMAT);
        }
        var id = values.getFirst().path(format).path("id").asText();
        return files.find(id).isEmpty() ? refused(FORMAT) : Optional.empty();
    }

    private static Optional<GraphError> brokenText(String text, List<JsonNode> values) {
        var names = SLOT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        if (names.size() != values.size()) {
            return refused(COUNT);
        }
        for (var value : values) {
            var broken = brokenValue(names, value);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private static Optional<GraphError> brokenValue(List<String> names, JsonNode value) {
        var named = names.stream().noneMatch(name -> name.matches("[0-9]+"));
        var words = value.path("text").asText("");
        if (named && !names.contains(value.path("parameter_name").asText())) {
            return refused(FORMAT);
        }
        if (words.isEmpty() || UNEVEN.matcher(words).matches()) {
            return refused(PARAMETERS);
        }
        return words.length() > LONGEST ? refused(TOO_LONG) : Optional.empty();
    }

    private static Optional<GraphError> brokenButtons(JsonNode buttons, JsonNode sent) {
        for (var number = 0; number < buttons.size(); number++) {
            var button = buttons.get(number);
            var values = part(sent, "button", number);
            var broken = switch (button.path("type").asText()) {
                case "URL" -> brokenText(button.path("url").asText(), values);
                case "QUICK_REPLY" ->
                    values.stream()
                                    .allMatch(
                                            value -> value.path("type").asText().equals("payload"))
                            ? Optional.<GraphError>empty()
                            : refused(FORMAT);
                default -> values.isEmpty() ? Optional.<GraphError>empty() : refused(COUNT);
            };
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    /** The values of one part; a button is known by its place. */
    private static List<JsonNode> part(JsonNode sent, String type, int number) {
        var values = new ArrayList<JsonNode>();
        for (var component : sent) {
            var here = component.path("type").asText().equals(type)
                    && (number < 0 || component.path("index").asInt(-1) == number);
            if (here) {
                component.path("parameters").forEach(values::add);
            }
        }
        return values;
    }

    private static Optional<GraphError> refused(int code) {
        return Optional.of(GraphError.of(code));
    }
}

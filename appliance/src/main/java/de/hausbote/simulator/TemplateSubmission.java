package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the provider demands of a template before it takes it for approval: a sample for every place, by number or, where the
 * template says so, by name; no place at either end of the words; of a file one that was laid down before; and two to ten
 * cards that are alike.
 */
final class TemplateSubmission {
    private static final Pattern SLOT = Pattern.compile("\\{\\{([^{}]+)}}");
    private static final Pattern DANGLING = Pattern.compile("(?s)^\\s*\\{\\{.*|.*}}\\s*$");
    private static final Set<String> FILES = Set.of("IMAGE", "VIDEO", "DOCUMENT");
    private static final int LONGEST_BODY = 1_024;
    private static final int LONGEST_ON_A_CARD = 160;
    private static final int FEWEST_CARDS = 2;
    private static final int MOST_CARDS = 10;

    private final ObjectNode template;
    private final Deposits deposits;
    private final boolean named;

    TemplateSubmission(ObjectNode template, Deposits deposits) {
        this.template = template;
        this.deposits = deposits;
        this.named = template.path("parameter_format").asText("POSITIONAL").equals("NAMED");
    }

    /** Empty when there is none. */
    String objection() {
        var components = template.path("components");
        var body = words(components, "BODY");
        if (body.isEmpty() || body.length() > LONGEST_BODY) {
            return "The body must have 1 to 1024 characters.";
        }
        for (var component : components) {
            var found = component.path("type").asText().equals("CAROUSEL")
                    ? ofCards(component.path("cards"))
                    : ofComponent(component);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    private String ofComponent(JsonNode component) {
        var text = component.path("text").asText("");
        if (!sampled(component, text)) {
            return "Message template components param is missing expected field(s): example.";
        }
        if (FILES.contains(component.path("format").asText()) && !deposited(component)) {
            return "Media Type components[0].example.header_handle is not a valid handle.";
        }
        return component.path("type").asText().equals("BODY")
                        && DANGLING.matcher(text).matches()
                ? "Variables can't be at the start or end of the template."
                : "";
    }

    private boolean deposited(JsonNode component) {
        return deposits.known(
                component.path("example").path("header_handle").path(0).asText());
    }

    private boolean sampled(JsonNode component, String text) {
        var names = SLOT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        var example = component.path("example");
        if (named) {
            return names.equals(
                    given(example.path("header_text_named_params"), example.path("body_text_named_params")));
        }
        var count = example.path("header_text").size()
                + example.path("body_text").path(0).size();
        return names.size() <= count && names.stream().allMatch(name -> name.matches("[0-9]+"));
    }

    private static List<String> given(JsonNode above, JsonNode body) {
        var names = new ArrayList<String>();
        above.forEach(each -> names.add(each.path("param_name").asText()));
        body.forEach(each -> names.add(each.path("param_name").asText()));
        return names;
    }

    private String ofCards(JsonNode cards) {
        if (!template.path("category").asText().equals("MARKETING")) {
            return "Carousel templates have the category MARKETING.";
        }
        if (cards.size() < FEWEST_CARDS || cards.size() > MOST_CARDS) {
            return "A carousel has 2 to 10 cards.";
        }
        for (var card : cards) {
            var components = card.path("components");
            if (!shape(components).equals(shape(cards.path(0).path("components")))) {
                return "All cards must have the same components.";
            }
            if (words(components, "BODY").length() > LONGEST_ON_A_CARD) {
                return "The body of a card must have at most 160 characters.";
            }
            for (var component : components) {
                var found = ofComponent(component);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static List<String> shape(JsonNode components) {
        var shape = new ArrayList<String>();
        for (var component : components) {
            shape.add(component.path("type").asText() + component.path("format").asText());
            component
                    .path("buttons")
                    .forEach(button -> shape.add(button.path("type").asText()));
        }
        return shape;
    }

    private static String words(JsonNode components, String type) {
        for (var component : components) {
            if (component.path("type").asText().equals(type)) {
                return component.path("text").asText();
            }
        }
        return "";
    }
}

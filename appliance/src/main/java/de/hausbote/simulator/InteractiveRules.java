package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What the provider demands of a message with buttons or lists. Types in capitals are refused, as some libraries found. */
final class InteractiveRules {
    private static final Set<String> TYPES = Set.of(
            "address_message",
            "button",
            "call_permission_request",
            "carousel",
            "catalog_message",
            "contact_request",
            "cta_url",
            "flow",
            "list",
            "location_request_message",
            "order_details",
            "order_status",
            "product",
            "product_list",
            "request_contact_info");
    private static final int MOST_BUTTONS = 3;
    private static final int MOST_ROWS = 10;

    private InteractiveRules() {}

    static Optional<GraphError> broken(JsonNode interactive) {
        var type = interactive.path("type").asText("");
        if (!TYPES.contains(type)) {
            return SendRules.bad("Param interactive['type'] must be one of the known types.");
        }
        return switch (type) {
            case "button" -> brokenButtons(interactive.path("action").path("buttons"));
            case "list" -> brokenList(interactive.path("action").path("sections"));
            default -> Optional.empty();
        };
    }

    private static Optional<GraphError> brokenButtons(JsonNode buttons) {
        if (buttons.isEmpty() || buttons.size() > MOST_BUTTONS) {
            return SendRules.bad("Param interactive['action']['buttons'] must have 1 to 3 elements.");
        }
        var titles = new HashSet<String>();
        for (var button : buttons) {
            var title = button.path("reply").path("title");
            if (title.asText("").isEmpty() || SendRules.longer(title, 20) || !titles.add(title.asText())) {
                return SendRules.bad("Button titles must be unique and at most 20 characters long.");
            }
        }
        return Optional.empty();
    }

    private static Optional<GraphError> brokenList(JsonNode sections) {
        var rows = 0;
        for (var section : sections) {
            rows += section.path("rows").size();
        }
        return rows == 0 || rows > MOST_ROWS
                ? SendRules.bad("A list must have 1 to 10 rows in all sections together.")
                : Optional.empty();
    }
}

package de.hausbote.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The forms of a message that this version of the appliance keeps as unsupported. */
final class RareForms {
    private static final int NOT_PASSED_ON = 131051;

    private RareForms() {}

    static void write(ObjectNode message, Said what) {
        if (what instanceof Said.ContactCard(var name, var phone)) {
            contact(message, name, phone);
        } else if (what instanceof Said.Order(var text)) {
            order(MessageWriter.typed(message, "order"), text);
        } else if (what instanceof Said.NumberChanged(var old, var next)) {
            MessageWriter.typed(message, "system")
                    .put("body", "User changed from " + old + " to " + next)
                    .put("wa_id", next)
                    .put("type", "user_changed_number");
        } else if (what instanceof Said.Unsupported(var form)) {
            MessageWriter.typed(message, "unsupported").put("type", form);
            error(message);
        } else if (what instanceof Said.Unknown()) {
            message.put("type", "unknown");
            error(message);
        } else if (what instanceof Said.Other(var type, var body)) {
            message.put("type", type).set(type, body);
        }
    }

    private static void contact(ObjectNode message, String name, String phone) {
        var card = message.put("type", "contacts").putArray("contacts").addObject();
        card.putObject("name").put("formatted_name", name).put("first_name", name);
        card.putArray("phones").addObject().put("phone", phone).put("type", "CELL");
    }

    private static void order(ObjectNode order, String text) {
        order.put("catalog_id", "1092385739").put("text", text);
        order.putArray("product_items")
                .addObject()
                .put("product_retailer_id", "brochure-1")
                .put("quantity", 1)
                .put("item_price", 0.5)
                .put("currency", "EUR");
    }

    private static void error(ObjectNode message) {
        message.putArray("errors").add(GraphError.of(NOT_PASSED_ON).report());
    }
}

package de.hausbote.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** Writes reports on messages in the provider's form. */
final class StatusWriter {
    private final People people;
    private final MessageWriter messages;

    StatusWriter(People people, MessageWriter messages) {
        this.people = people;
        this.messages = messages;
    }

    Parcel report(SentMessage message, String status, int code, Instant at) {
        var who = people.named(message.customer());
        var contacts = code == 0 ? contacts(who, status) : JsonNodeFactory.instance.arrayNode();
        var lane = message.customer().isEmpty() ? message.to() : message.customer();
        return Parcel.status(lane, status(message, who, status, code, at), contacts);
    }

    private ObjectNode status(SentMessage message, Optional<Person> who, String status, int code, Instant at) {
        var report = WireJson.object()
                .put("id", message.id())
                .put("status", status)
                .put("timestamp", Long.toString(at.getEpochSecond()));
        recipient(report, message, who, code);
        if (!message.callback().isEmpty()) {
            report.put("biz_opaque_callback_data", message.callback());
        }
        if (status.equals("sent") || status.equals("delivered")) {
            pricing(report);
        }
        if (code != 0) {
            report.putArray("errors").add(GraphError.of(code).report());
        }
        return report;
    }

    /** A failed message that went to a number is reported without the user id. */
    private void recipient(ObjectNode report, SentMessage message, Optional<Person> who, int code) {
        var toNumber = message.body().hasNonNull("to");
        if (toNumber) {
            report.put("recipient_id", people.wireNumber(who.map(Person::phone).orElse(message.to())));
        } else {
            report.put("recipient_user_id", message.to());
        }
        if (toNumber && code == 0) {
            who.filter(Person::hasUserId).ifPresent(person -> report.put("recipient_user_id", person.userId()));
        }
    }

    private ArrayNode contacts(Optional<Person> who, String status) {
        var contacts = who.map(messages::contacts).orElseGet(JsonNodeFactory.instance::arrayNode);
        if (status.equals("sent")) {
            contacts.forEach(contact -> ((ObjectNode) contact).remove("profile"));
        }
        return contacts;
    }

    private static void pricing(ObjectNode report) {
        report.putObject("pricing")
                .put("billable", true)
                .put("pricing_model", "PMP")
                .put("category", "service")
                .put("type", "regular");
    }
}

package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Shows what has happened, as JSON for the page and for tests in another process. */
final class ControlView {
    private final Network network;
    private final Parts parts;

    ControlView(Network network, Parts parts) {
        this.network = network;
        this.parts = parts;
    }

    /** What the page shows without a conversation. */
    ObjectNode state(boolean connected, boolean lively) {
        var state = WireJson.object()
                .put("revision", network.revision())
                .put("name", parts.account().name())
                .put("number", "+" + parts.account().displayNumber())
                .put("connected", connected)
                .put("lively", lively)
                .put("ahead", parts.time().ahead().toSeconds())
                .put("resting", parts.lanes().resting());
        state.set("customers", list(parts.people().all(), this::customer));
        state.set("faults", faults());
        return state;
    }

    private ObjectNode customer(Person person) {
        var chat = parts.people().chat(person.key());
        var customer = WireJson.object()
                .put("key", person.key())
                .put("name", person.name())
                .put("phone", person.phone())
                .put("userId", person.userId())
                .put("username", person.username())
                .put("language", person.language())
                .put("marketing", parts.switches().takesMarketing(person))
                .put("windowOpen", chat.windowOpen(parts.time().now()));
        chat.last().ifPresent(last -> customer.set("last", entry(chat, last)));
        return customer;
    }

    private ArrayNode faults() {
        var on = parts.faults().all();
        return list(Arrays.asList(Fault.values()), fault -> {
            var off = new Faults.Switch(0, fault.usual());
            var now = on.getOrDefault(fault, off);
            return WireJson.object()
                    .put("key", fault.key())
                    .put("group", fault.group().name())
                    .put("left", now.left())
                    .put("value", now.value());
        });
    }

    ArrayNode chat(String key) {
        var chat = parts.people().chat(key);
        return list(chat.entries(), entry -> entry(chat, entry));
    }

    private ObjectNode entry(Chat chat, ChatEntry entry) {
        var bubble = WireJson.object()
                .put("id", entry.id())
                .put("byCustomer", entry.byCustomer())
                .put("kind", entry.kind())
                .put("text", entry.text())
                .put("at", entry.at().toEpochMilli())
                .put("state", entry.state())
                .put("code", entry.code())
                .put("quoted", entry.quoted())
                .put("reaction", chat.reaction(entry.id()));
        parts.shelf().find(entry.media()).ifPresent(file -> bubble.set("file", file(entry.media(), file)));
        return bubble;
    }

    private static ObjectNode file(String id, MediaFile file) {
        return WireJson.object()
                .put("id", id)
                .put("name", file.name())
                .put("type", file.type())
                .put("size", file.bytes().length);
    }

    ArrayNode received() {
        return list(network.sent(), message -> {
            var node = timed(message.at())
                    .put("id", message.id())
                    .put("customer", message.customer())
                    .put("callback", message.callback());
            node.set("body", message.body());
            return node;
        });
    }

    ArrayNode reports() {
        return list(
                network.reports(),
                report -> timed(report.at())
                        .put("id", report.id())
                        .put("status", report.status())
                        .put("code", report.code()));
    }

    ArrayNode uploads() {
        return list(
                parts.shelf().uploads(),
                upload -> timed(upload.at())
                        .put("id", upload.id())
                        .put("name", upload.name())
                        .put("type", upload.type())
                        .put("size", upload.size()));
    }

    ArrayNode deliveries() {
        return list(parts.lanes().deliveries(), delivery -> {
            var node = timed(delivery.at())
                    .put("attempt", delivery.attempt())
                    .put("status", delivery.status())
                    .put("forged", delivery.forged());
            delivery.ids().forEach(node.putArray("ids")::add);
            return node;
        });
    }

    private static ObjectNode timed(Instant at) {
        return WireJson.object().put("at", at.toEpochMilli());
    }

    private static <T> ArrayNode list(List<T> items, Function<T, ? extends JsonNode> form) {
        var list = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> list.add(form.apply(item)));
        return list;
    }
}

package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The interface for the page and for tests in another process; docs/simulator.md lists it. */
final class ControlApi implements Resource {
    private static final int LARGEST = 24 << 20;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Simulator simulator;
    private final Parts parts;
    private final ControlView view;
    private final Utterance utterance;

    ControlApi(Simulator simulator, Parts parts, ControlView view) {
        this.simulator = simulator;
        this.parts = parts;
        this.view = view;
        this.utterance = new Utterance(new Scenery());
    }

    @Override
    public Answer answer(Request request) throws TooLargeException {
        try {
            return request.method().equals("GET") ? shown(request.segments()) : done(request);
        } catch (IllegalArgumentException wrong) {
            return Answer.refused(400, "the call does not make sense");
        }
    }

    private Answer shown(List<String> segments) {
        return switch (segments.get(1)) {
            case "state" -> ok(view.state(simulator.connected(), simulator.lively()));
            case "received" -> ok(view.received());
            case "uploads" -> ok(view.uploads());
            case "reports" -> ok(view.reports());
            case "deliveries" -> ok(view.deliveries());
            case "chats" -> ok(view.chat(segments.get(2)));
            case "media" -> media(segments.get(2));
            default -> Answer.empty(404);
        };
    }

    private Answer done(Request request) throws TooLargeException {
        if (request.is("POST", "/control/raw")) {
            return ok(WireJson.object().put("status", simulator.post(request.body(LARGEST))));
        }
        var body = WireJson.read(request.body(LARGEST)).orElseGet(WireJson::object);
        return switch (request.method() + " " + request.path()) {
            case "POST /control/messages" -> ok(WireJson.object().put("id", said(body)));
            case "PUT /control/marketing" -> done(() -> marketing(body));
            case "POST /control/customers" -> ok(WireJson.object().put("key", joined(body)));
            case "POST /control/statuses" -> done(() -> report(body));
            case "POST /control/verification" -> ok(WireJson.object().put("verified", simulator.connect()));
            case "PUT /control/templates" -> done(() -> template(body));
            case "PUT /control/faults" -> done(() -> switchFaults(body));
            case "DELETE /control/faults" -> done(simulator.faults()::clear);
            case "PUT /control/clock" ->
                done(() -> simulator.timePasses(
                        Duration.ofSeconds(body.path("seconds").asLong())));
            case "PUT /control/lively" ->
                done(() -> simulator.lively(body.path("on").asBoolean()));
            default -> Answer.empty(404);
        };
    }

    private static Answer ok(JsonNode node) {
        return Answer.json(200, node);
    }

    private static Answer done(Runnable what) {
        what.run();
        return Answer.empty(204);
    }

    private String said(ObjectNode body) {
        var customer = simulator.customer(body.path("customer").asText());
        simulator.takeOver(customer.key());
        var quoted = body.path("quoted").asText("");
        var minutesAgo = body.path("minutesAgo").asLong();
        var speaking = quoted.isEmpty() ? customer : customer.quoting(quoted);
        var then = minutesAgo == 0 ? speaking : speaking.at(Instant.now().minus(Duration.ofMinutes(minutesAgo)));
        return then.says(utterance.read(body));
    }

    private void marketing(ObjectNode body) {
        var customer = simulator.customer(body.path("customer").asText());
        if (body.path("on").asBoolean()) {
            customer.resumesMarketing();
        } else {
            customer.stopsMarketing();
        }
    }

    private String joined(ObjectNode body) {
        return simulator
                .join(
                        body.path("name").asText(),
                        body.path("phone").asText(""),
                        body.path("userId").asText(""),
                        body.path("username").asText(""))
                .key();
    }

    private void report(ObjectNode body) {
        var id = body.path("id").asText();
        var code = body.path("code").asInt();
        if (code == 0) {
            simulator.statuses().send(id, body.path("status").asText());
        } else {
            simulator.statuses().fail(id, code);
        }
    }

    /** One of status, quality and category. */
    private void template(ObjectNode body) {
        var name = body.path("name").asText();
        var language = body.path("language").asText("de");
        if (body.has("status")) {
            simulator
                    .templates()
                    .status(
                            name,
                            language,
                            body.path("status").asText(),
                            body.path("reason").asText("NONE"));
        } else if (body.has("quality")) {
            simulator.templates().quality(name, language, body.path("quality").asText());
        } else {
            simulator.templates().category(name, language, body.path("category").asText());
        }
    }

    private void switchFaults(ObjectNode body) {
        for (Map.Entry<String, JsonNode> named : body.properties()) {
            var fault = Fault.of(named.getKey()).orElseThrow(IllegalArgumentException::new);
            var how = named.getValue();
            if (how.isBoolean()) {
                simulator.faults().set(fault, how.asBoolean());
            } else {
                simulator
                        .faults()
                        .set(
                                fault,
                                how.path("times").asInt(Faults.UNTIL_OFF),
                                how.path("value").asInt(fault.usual()));
            }
        }
    }

    /** Pictures are shown; anything else is only handed over, whatever it claims to be. */
    private Answer media(String id) {
        var file = parts.shelf().find(id);
        if (file.isEmpty()) {
            return Answer.empty(404);
        }
        var shown = PICTURES.contains(file.get().type());
        var type = shown ? file.get().type() : "application/octet-stream";
        return new Answer.Whole(
                200, type, file.get().bytes(), Map.of("Content-Disposition", shown ? "inline" : "attachment"));
    }
}

package de.hausbote.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** Takes the messages of the business. */
final class MessagesEndpoint {
    private static final int LARGEST = 1 << 20;
    private static final int WINDOW_CLOSED = 131047;
    private static final int MARKETING_STOPPED = 131050;
    private static final int PAIR_LIMIT = 131056;
    private static final int BAD_VALUE = 131009;

    private final Network network;
    private final People people;
    private final SendRules rules;
    private final MarketingSwitches switches;
    private final Faults faults;
    private final PassingTime time;
    private final Later later;
    private final PairLimit pairs = new PairLimit();

    MessagesEndpoint(Network network, Parts parts) {
        this.network = network;
        this.people = parts.people();
        this.rules = new SendRules(parts.shelf(), parts.templates());
        this.switches = parts.switches();
        this.faults = parts.faults();
        this.time = parts.time();
        this.later = parts.later();
    }

    Answer take(Request request) throws TooLargeException {
        var body = WireJson.read(request.body(LARGEST));
        if (faults.takes(Fault.CUT_BEFORE)) {
            return new Answer.Cut();
        }
        return body.isPresent()
                ? taken(body.get())
                : GraphError.badParameter("The request body is not valid JSON.").answer();
    }

    private Answer taken(ObjectNode body) {
        if (body.path("status").asText("").equals("read")) {
            return seen(body);
        }
        var broken = rules.broken(body);
        if (broken.isPresent()) {
            return broken.get().answer();
        }
        var to = Recipient.of(body, people);
        return to.isPresent()
                ? send(to.get(), body)
                : GraphError.badParameter("The parameter to is required.").answer();
    }

    private Answer seen(ObjectNode body) {
        return network.seen(body.path("message_id").asText(""))
                ? Answer.success()
                : GraphError.of(BAD_VALUE).answer();
    }

    private Answer send(Recipient to, ObjectNode body) {
        var refusal = refusal(to, body);
        return refusal.isPresent() ? refusal.get().answer() : accept(to, body);
    }

    private Answer accept(Recipient to, ObjectNode body) {
        var message = network.accept(to, body);
        faults.take(Fault.SLOW).ifPresent(length -> later.pause(Duration.ofMillis(length)));
        return faults.takes(Fault.CUT_AFTER) ? new Answer.Cut() : accepted(to, message);
    }

    private Optional<GraphError> refusal(Recipient to, ObjectNode body) {
        var wanted = faults.take(Fault.REFUSE);
        if (wanted.isPresent()) {
            return Optional.of(GraphError.of(wanted.getAsInt()));
        }
        if (faults.on(Fault.PAIR_LIMIT) && !pairs.permits(to.address(), time.now())) {
            return Optional.of(GraphError.of(PAIR_LIMIT));
        }
        if (unwanted(to, body)) {
            return Optional.of(GraphError.of(MARKETING_STOPPED));
        }
        var free = !body.path("type").asText("text").equals("template");
        var closed = free && to.person().isPresent() && !network.windowOpen(to);
        return closed && faults.takes(Fault.WINDOW_AT_ONCE)
                ? Optional.of(GraphError.of(WINDOW_CLOSED))
                : Optional.empty();
    }

    private boolean unwanted(Recipient to, ObjectNode body) {
        var stopped = to.person().filter(person -> !switches.takesMarketing(person));
        return stopped.isPresent() && rules.marketing(body);
    }

    private Answer accepted(Recipient to, SentMessage message) {
        var answer = WireJson.object().put("messaging_product", "whatsapp");
        var contact = answer.putArray("contacts").addObject().put("input", to.input());
        if (to.byNumber()) {
            contact.put(
                    "wa_id", people.wireNumber(to.person().map(Person::phone).orElse(to.address())));
        } else {
            contact.put("user_id", to.address());
        }
        var named = answer.putArray("messages").addObject().put("id", message.id());
        if (!faults.takes(Fault.NO_MESSAGE_STATUS)) {
            named.put("message_status", "accepted");
        }
        return Answer.json(200, answer);
    }
}

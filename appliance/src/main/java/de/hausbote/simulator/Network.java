package de.hausbote.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The messenger network between the customers and the business: whatever either side says passes through here, is kept for
 * the page and for tests, and goes on to the other side. Thread-safe.
 */
final class Network {
    private static final Duration EARLY = Duration.ofSeconds(5);
    private static final int NOT_ON_THE_NETWORK = 131026;
    private static final int WINDOW_CLOSED = 131047;
    private static final int CANNOT_BE_FETCHED = 131053;

    private final MessageIds ids = new MessageIds();
    private final Bounded<SentMessage> sent = new Bounded<>(20_000);
    private final Bounded<Report> reports = new Bounded<>(40_000);
    private final Bounded<String> seen = new Bounded<>(5_000);
    private final List<Consumer<SentMessage>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong revision = new AtomicLong();
    private final Parts parts;
    private final Receipts receipts;

    Network(Parts parts, Pace pace) {
        this.parts = parts;
        this.receipts = new Receipts(parts.faults(), pace, parts.later(), due -> {
            var _ = report(due);
        });
    }

    void whenAnswered(Consumer<SentMessage> listener) {
        listeners.add(listener);
    }

    /**
     * A customer says something.
     *
     * @return the id of the message
     */
    String said(Person who, Said what, Manner how) {
        var id = ids.inbound(who);
        var at = how.time().orElseGet(parts.time()::onTheTelephone);
        var media = what.attachment().map(parts.shelf()::lay).orElse("");
        var chat = parts.people().chat(who.key());
        Bubbles.said(chat, new Bubbles.Saying(id, what, how, at, media));
        chat.heard(at);
        revision.incrementAndGet();
        var message = parts.messages().message(who, what, how, id, at, media);
        parts.lanes().add(Parcel.message(who.key(), message, contacts(who, what), () -> taken(chat, id)));
        return id;
    }

    /** Beside the provider's own words stands nobody. */
    private ArrayNode contacts(Person who, Said what) {
        return what instanceof Said.NumberChanged
                ? JsonNodeFactory.instance.arrayNode()
                : parts.messages().contacts(who);
    }

    private void taken(Chat chat, String id) {
        chat.advance(id, "delivered", 0);
        revision.incrementAndGet();
    }

    /** A customer turns the messenger's own switch for marketing messages. */
    void wishes(Person who, boolean marketing) {
        if (marketing) {
            parts.switches().resume(who);
        } else {
            parts.switches().stop(who);
        }
        revision.incrementAndGet();
    }

    /** The business says something; the message is accepted from here on. */
    SentMessage accept(Recipient to, ObjectNode body) {
        var message = SentMessage.of(ids.outbound(to.address()), Instant.now(), to, body);
        sent.add(message);
        to.person().ifPresent(person -> Bubbles.answered(parts.people().chat(person.key()), message));
        revision.incrementAndGet();
        goOn(to, message);
        return message;
    }

    private void goOn(Recipient to, SentMessage message) {
        var failure = failure(to, message);
        if (failure != 0) {
            receipts.fail(message, failure);
            return;
        }
        if (parts.faults().takes(Fault.REPORT_BEFORE_ANSWER)) {
            report(new Receipts.Due(message, "sent", 0, Instant.now())).awaitHanded(EARLY);
        }
        receipts.follow(message);
        listeners.forEach(listener -> listener.accept(message));
    }

    private int failure(Recipient to, SentMessage message) {
        var wanted = parts.faults().take(Fault.FAIL_LATER);
        if (wanted.isPresent()) {
            return wanted.getAsInt();
        }
        if (to.person().isEmpty()) {
            return NOT_ON_THE_NETWORK;
        }
        if (!message.type().equals("template") && !windowOpen(to)) {
            return WINDOW_CLOSED;
        }
        return message.body().path(message.type()).has("link") ? CANNOT_BE_FETCHED : 0;
    }

    boolean windowOpen(Recipient to) {
        return to.person()
                .filter(person -> parts.people()
                        .chat(person.key())
                        .windowOpen(parts.time().now()))
                .isPresent();
    }

    Parcel report(Receipts.Due due) {
        var message = due.message();
        reports.add(new Report(due.at(), message.id(), due.status(), due.code()));
        if (!message.customer().isEmpty()) {
            parts.people().chat(message.customer()).advance(message.id(), due.status(), due.code());
        }
        revision.incrementAndGet();
        var parcel = parts.statuses().report(message, due.status(), due.code(), due.at());
        parts.lanes().add(parcel);
        return parcel;
    }

    /** The business has seen a message of a customer; false when there is none with this id. */
    boolean seen(String id) {
        var known = parts.people().all().stream()
                .anyMatch(person -> parts.people().chat(person.key()).readUpTo(id));
        if (known) {
            seen.add(id);
            revision.incrementAndGet();
        }
        return known;
    }

    /** Ids of the messages that the business marked as seen. */
    List<String> seen() {
        return seen.list();
    }

    List<SentMessage> sent() {
        return sent.list();
    }

    List<Report> reports() {
        return reports.list();
    }

    /** Grows with everything that a page would show. */
    long revision() {
        return revision.get();
    }
}

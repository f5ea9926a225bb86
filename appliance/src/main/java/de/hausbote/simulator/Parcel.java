package de.hausbote.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One thing that the webhook is to learn, with a mark for whoever waits until it is there.
 *
 * @param lane whatever has the same lane arrives in order
 * @param kind {@code messages}, {@code statuses}, {@code user_preferences}, or a field about the account
 * @param contacts as they stand beside it; may be empty
 */
record Parcel(
        String lane, String kind, ObjectNode item, ArrayNode contacts, CountDownLatch handed, Runnable whenHanded) {
    private static final String PREFERENCES = "user_preferences";

    static Parcel message(String lane, ObjectNode item, ArrayNode contacts, Runnable whenHanded) {
        return new Parcel(lane, "messages", item, contacts, new CountDownLatch(1), whenHanded);
    }

    static Parcel status(String lane, ObjectNode item, ArrayNode contacts) {
        return new Parcel(lane, "statuses", item, contacts, new CountDownLatch(1), () -> {});
    }

    /** What somebody set with the messenger's own switch. */
    static Parcel preference(String lane, ObjectNode item, ArrayNode contacts) {
        return new Parcel(lane, PREFERENCES, item, contacts, new CountDownLatch(1), () -> {});
    }

    /** Something about the business account; the kind is the provider's name of the field. */
    static Parcel field(String name, ObjectNode value) {
        var nobody = JsonNodeFactory.instance.arrayNode();
        return new Parcel("account", name, value, nobody, new CountDownLatch(1), () -> {});
    }

    boolean aboutPerson() {
        return field().equals("messages") || kind.equals(PREFERENCES);
    }

    /** The provider's name of the change that it comes in. */
    String field() {
        return kind.equals("statuses") ? "messages" : kind;
    }

    /** The webhook has taken it. */
    void arrived() {
        handed.countDown();
        whenHanded.run();
    }

    String id() {
        return item.path("id").asText();
    }

    /** Waits until the webhook has taken it. */
    boolean awaitHanded(Duration most) {
        try {
            return handed.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

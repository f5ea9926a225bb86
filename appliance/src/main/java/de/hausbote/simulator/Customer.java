package de.hausbote.simulator;

import java.time.Instant;

/** The telephone of one customer: whoever holds it can write. Immutable; every method that says a word gives its id. */
public final class Customer {
    private final Person person;
    private final Network network;
    private final Manner manner;

    Customer(Person person, Network network, Manner manner) {
        this.person = person;
        this.network = network;
        this.manner = manner;
    }

    public String writes(String text) {
        return says(new Said.Text(text));
    }

    public String sendsPicture(byte[] picture, String type, String caption) {
        return says(new Said.Picture(new MediaFile("", type, picture), caption));
    }

    public String sendsDocument(byte[] document, String type, String name, String caption) {
        return says(new Said.Document(new MediaFile(name, type, document), caption));
    }

    public String shares(double latitude, double longitude, String name, String address) {
        return says(new Said.Location(latitude, longitude, name, address));
    }

    public String reacts(String messageId, String emoji) {
        return says(new Said.Reaction(messageId, emoji));
    }

    public String takesReactionBack(String messageId) {
        return says(new Said.Reaction(messageId, ""));
    }

    /** Uses the messenger's own switch: no marketing messages of this business any more. */
    public void stopsMarketing() {
        network.wishes(person, false);
    }

    /** Turns the switch back. */
    public void resumesMarketing() {
        network.wishes(person, true);
    }

    public String says(Said what) {
        return network.said(person, what, manner);
    }

    /** The same customer, about to answer to a message. */
    public Customer quoting(String messageId) {
        return new Customer(person, network, manner.quoting(messageId));
    }

    /** The same customer, about to pass something on. */
    public Customer forwarding() {
        return new Customer(person, network, manner.asForwarded());
    }

    /** The same customer, some time ago. */
    public Customer at(Instant time) {
        return new Customer(person, network, manner.at(time));
    }

    public String key() {
        return person.key();
    }

    public String name() {
        return person.name();
    }

    /** Digits, or empty when the provider does not tell the number. */
    public String phone() {
        return person.phone();
    }

    /** The provider's id of the customer, or empty. */
    public String userId() {
        return person.userId();
    }

    @Override
    public String toString() {
        return "Customer[" + person.key() + "]";
    }
}

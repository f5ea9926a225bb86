package de.hausbote.relay;

import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import de.hausbote.net.ScriptedServer.Received;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A contact whom nobody knew before, with a word of her own in everything that she says and that is kept about her. */
final class MarkedTalk {
    private final MarkedHouse at;
    private final Via via;
    private final int number;
    private final String phone;
    private final int since;
    private final Set<String> said = new HashSet<>();
    private final ConversationId conversation;
    private final MessageId question;

    private MarkedTalk(MarkedHouse at, Via via, Sender sender, int number) {
        this.at = at;
        this.via = via;
        this.number = number;
        this.phone = sender.phone();
        this.since = at.practice().wire().size();
        receive(sender, "", new Content.Text("Frage " + silent("question")));
        this.question = last();
        this.conversation = practice()
                .house()
                .database()
                .read(tx -> tx.query("select conversation from message where id = :id")
                        .bind("id", question.bytes())
                        .list(row -> ConversationId.of(row.bytes("conversation"))))
                .getFirst();
        receive(sender, "b", further());
        known();
    }

    /** Somebody with a number; the provider's id of her is known too and stays inside. */
    static MarkedTalk withNumber(MarkedHouse at, Via via) {
        var number = at.next();
        var sender = new Sender(
                "4915555%06d".formatted(number),
                "DE." + at.canaries().in("user id"),
                at.canaries().in("profile name"),
                at.canaries().in("user name"));
        return new MarkedTalk(at, via, sender, number);
    }

    /** Somebody who has only the provider's id. */
    static MarkedTalk withoutNumber(MarkedHouse at, Via via) {
        var number = at.next();
        var sender = new Sender("", "DE.77%06d".formatted(number), at.canaries().in("profile name"), "");
        return new MarkedTalk(at, via, sender, number);
    }

    private void receive(Sender sender, String suffix, Content content) {
        var event = new MessageReceived(
                account().route(),
                new ProviderId("wamid.in" + number + suffix),
                sender,
                practice().house().now(),
                content,
                List.of(),
                suffix.isEmpty() ? ProviderId.NONE : new ProviderId("wamid.never" + number));
        practice().house().change(tx -> practice().desk().conversations().receive(tx, account(), event));
    }

    /** One thing that a customer can send, of another kind each time. */
    private Content further() {
        return switch (number % 9) {
            case 0 -> new Content.Location(48.1, 11.5, silent("name of her place"), silent("address of her place"));
            case 1 ->
                new Content.Cards(List.of(new Content.Card(
                        silent("name on a card"),
                        silent("organisation on a card"),
                        List.of(silent("phone on a card")),
                        List.of(silent("e-mail on a card")),
                        List.of(silent("line on a card")))));
            case 2 ->
                new Content.Order(
                        silent("note of an order"),
                        List.of(new Content.Item(silent("article of an order"), "2", silent("price"), "EUR")));
            case 3 ->
                new Content.Form(
                        silent("title of a form"),
                        List.of(new Content.Answer(silent("name of an answer"), silent("answer of a form"))));
            case 4 -> new Content.ButtonReply(silent("key of a button"), silent("button that she pressed"));
            case 5 ->
                new Content.ListReply(
                        silent("key of a line"), silent("line that she chose"), silent("second line that she chose"));
            case 6 -> new Content.Document(silent("caption of her file"), silent("name of her file") + ".pdf");
            case 7 -> new Content.Image(silent("caption of her picture"));
            default -> new Content.Unsupported("kind_" + number);
        };
    }

    private void known() {
        var contact = practice()
                .house()
                .database()
                .read(tx -> tx.query("select contact from conversation where id = :id")
                        .bind("id", conversation.bytes())
                        .list(row -> ContactId.of(row.bytes("contact"))))
                .getFirst();
        practice().house().contacts().rename(agent(), contact, "Frau " + silent("given name"));
        practice().house().contacts().number(agent(), contact, new CustomerNumber(silent("customer number")));
        practice().house().drafts().keep(agent(), conversation, silent("draft"), Optional.empty(), List.of());
    }

    /** A word that stays inside. */
    String silent(String field) {
        return at.canaries().in(field);
    }

    /** A word that somebody sends. */
    String said(String field) {
        var word = at.canaries().in(field);
        said.add(word);
        return word;
    }

    void saysOfTheHouse() {
        said.addAll(at.ownWords());
    }

    Set<String> said() {
        return said;
    }

    private MessageId last() {
        return practice()
                .house()
                .database()
                .read(tx -> tx.query("select id from message order by arrival desc fetch first 1 rows only")
                        .list(row -> MessageId.of(row.bytes("id"))))
                .getFirst();
    }

    /** What we wrote, in its order. */
    List<Ours> ours() {
        return practice()
                .house()
                .database()
                .read(tx -> tx.query(
                                "select id, state from message where conversation = :id and direction = 'OUT' order by"
                                        + " arrival")
                        .bind("id", conversation.bytes())
                        .list(row -> new Ours(MessageId.of(row.bytes("id")), row.text("state"))));
    }

    /** One message of ours and how it stands. */
    record Ours(MessageId id, String state) {}

    void wake() {
        practice()
                .house()
                .ground()
                .events()
                .publish(new Event.WorkQueued(account().id()));
    }

    Actor agent() {
        return at.agent();
    }

    Practice practice() {
        return at.practice();
    }

    ChannelAccount account() {
        return at.account(via);
    }

    ConversationId conversation() {
        return conversation;
    }

    MessageId question() {
        return question;
    }

    /** What left since she wrote. */
    List<Received> wire() {
        var all = practice().wire();
        return List.copyOf(all.subList(since, all.size()));
    }

    /** The random value that went with the first message. */
    String firstCallback() {
        return wire().stream()
                .filter(request -> request.line().contains("/messages "))
                .map(request -> request.text().replaceAll(".*\"biz_opaque_callback_data\":\"([^\"]*)\".*", "$1"))
                .findFirst()
                .orElse("");
    }

    int number() {
        return number;
    }

    /** Digits, or empty. */
    String phone() {
        return phone;
    }
}

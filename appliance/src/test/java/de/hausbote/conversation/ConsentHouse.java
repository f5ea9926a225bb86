package de.hausbote.conversation;

import de.hausbote.House;
import de.hausbote.channel.ChannelEvent.MessageEdited;
import de.hausbote.channel.ChannelEvent.WishReported;
import de.hausbote.channel.ChannelEvent.WishReported.Wish;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.consent.ConsentText;
import de.hausbote.consent.ConsentTexts;
import de.hausbote.consent.Consents;
import de.hausbote.consent.Standing;
import de.hausbote.consent.Subject;
import de.hausbote.consent.Way;
import de.hausbote.conversation.ContactConsents.Told;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Role;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import de.hausbote.message.Template;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Form;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.Quality;
import de.hausbote.message.Template.State;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A house with a template that advertises and one that does not, and with a wording that people agree to. */
final class ConsentHouse {
    static final Sender ANNA = House.phone("4915112345678");

    private final House house;
    private final ConsentText text;
    private final ChannelAccount account;
    private final Templates templates;
    private int requests;

    ConsentHouse(House house) {
        this.house = house;
        this.templates = new Templates(house.ground());
        house.accounts()
                .connect(house.admin(), house.accountId(), new NewConnection("300000000000001", "", 0, List.of(), ""));
        this.account = house.database()
                .read(tx -> house.accounts().find(tx, house.accountId()).orElseThrow());
        house.change(tx -> templates.pulled(
                tx, account, List.of(template("angebot", Category.MARKETING), template("termin", Category.UTILITY))));
        this.text =
                texts().add(dpo(), new ConsentTexts.Draft(ConsentPurpose.MARKETING, "de", "2026-11", "Ja, Werbung."));
    }

    private static Template template(String name, Category category) {
        return template(name, category, "STOP beendet Werbung");
    }

    private static Template template(String name, Category category, String footer) {
        var form = new Form(Header.NONE, "Guten Tag", footer, List.of(), List.of(), true);
        return new Template(name, "de", "1", category, State.APPROVED, Quality.GREEN, "", form);
    }

    /** A template that advertises this topic and has its name; and a wording for the topic. */
    ConsentText topic(String topic) {
        var wording = wording(ConsentPurpose.marketing(topic));
        house.change(tx -> templates.put(tx, account, template(topic, Category.MARKETING)));
        moves(topic, topic);
        return wording;
    }

    /** An administrator says that a template advertises this topic from now on. */
    void moves(String name, String topic) {
        templates.topic(house.admin(), account.id(), stored(name).id(), topic);
    }

    /** From now on people are asked in the chat, about answers and about advertising. */
    void asks() {
        texts().add(
                        dpo(),
                        new ConsentTexts.Draft(
                                new ConsentPurpose(Kind.SERVICE, ""), "de", "1", "Dürfen wir hier antworten?"));
        new DialogSettings(house.ground()).change(dpo(), new DialogSettings.Values(true, true, 0));
    }

    /** Anna writes this message of hers anew. */
    static void rewrites(House house, ProviderId target, String body) {
        var event = new MessageEdited(
                House.ROUTE,
                new ProviderId("wamid.edit"),
                ANNA,
                house.now(),
                target,
                new Content.Text(body),
                List.of());
        house.change(tx -> house.conversations().edit(tx, house.account(), event));
    }

    ConsentTexts texts() {
        return new ConsentTexts(
                house.database(), house.ground().audit(), house.ground().ids());
    }

    ContactConsents consents() {
        return new ContactConsents(house.ground());
    }

    Actor dpo() {
        return new Actor(house.agent().id(), Role.DPO, "Dora Datenschutz");
    }

    ConsentText text() {
        return text;
    }

    ContactId contact() {
        return conversation(Conversation::contact);
    }

    ConversationId conversation() {
        return conversation(Conversation::id);
    }

    private <T> T conversation(Function<Conversation, T> part) {
        return house.database()
                .read(tx -> tx.query("select id from conversation order by created desc, id fetch first 1 rows only")
                        .one(row -> ConversationId.of(row.bytes("id")))
                        .flatMap(id -> new ConversationTable().find(tx, id))
                        .map(part)
                        .orElseThrow());
    }

    /** What the ledger says of the contact. */
    <T> T asking(Function<Ask, T> question) {
        var contact = contact();
        return house.database().write(tx -> {
            var seal = new ContactKeys(house.vault()).of(tx, contact);
            var subject = new Advertising(house.ground()).subject(tx, contact, account.channel(), seal);
            return question.apply(
                    new Ask(tx, new Consents(house.vault(), house.ground().ids()), subject));
        });
    }

    record Ask(Transaction tx, Consents consents, Subject subject) {}

    Standing standing() {
        return standing(ConsentPurpose.MARKETING);
    }

    Standing standing(ConsentPurpose purpose) {
        return asking(ask -> ask.consents().standing(ask.tx(), ask.subject(), purpose));
    }

    Told told(Way way, Instant said) {
        return told(text, way, said);
    }

    private static Told told(ConsentText text, Way way, Instant said) {
        return new Told(text.purpose(), way, said, Optional.of(text.id()), "Ordner 7");
    }

    /** A wording of its own for this purpose. */
    ConsentText wording(ConsentPurpose purpose) {
        return texts().add(dpo(), new ConsentTexts.Draft(purpose, "de", "2026-11", "Ja, dazu: " + purpose));
    }

    void agrees() {
        agrees(text);
    }

    void agrees(ConsentText wording) {
        consents().record(house.agent(), contact(), told(wording, Way.PAPER, house.now()));
    }

    void refuses(Way way) {
        refuses(ConsentPurpose.MARKETING, way);
    }

    void refuses(ConsentPurpose purpose, Way way) {
        consents().withdraw(house.agent(), contact(), new Told(purpose, way, house.now(), Optional.empty(), ""));
    }

    void wishes(Wish wish) {
        house.change(tx ->
                house.conversations().wished(tx, account, new WishReported(House.ROUTE, ANNA, wish, house.now())));
    }

    MessageEntry advertise() {
        return send("angebot");
    }

    MessageEntry send(String name) {
        var template = stored(name);
        var key = "%022d".formatted(requests++);
        return house.conversations()
                .reply(
                        house.agent(),
                        conversation(),
                        new TemplateReply(template.id(), List.of(), List.of(), true, key));
    }

    /** The provider approved this one although it names no way out. */
    void comesWithoutWayOut(String name, Category category) {
        house.change(tx -> templates.put(tx, account, template(name, category, "")));
    }

    /** The provider counts this template so from now on, and an administrator agreed to the price. */
    void counts(String name, Category category) {
        house.change(tx -> templates.put(tx, account, template(name, category)));
        templates.agree(house.admin(), account.id(), stored(name).id());
    }

    /** What the agent is offered for the contact. */
    List<Sendable> sendable() {
        return templates.of(house.agent(), conversation());
    }

    StoredTemplate stored(String name) {
        return templates.list(house.admin(), account.id()).templates().stream()
                .filter(each -> each.template().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Optional<OutboundMessage> claim() {
        return house.conversations().claim(house.accountId(), house.now());
    }
}

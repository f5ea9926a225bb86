package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.channel.ChannelEvent.TemplateReported;
import de.hausbote.channel.ChannelName;
import de.hausbote.channel.TemplateNews;
import de.hausbote.message.Content.Filled;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.ConversationId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Form;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import de.hausbote.message.Template.Quality;
import de.hausbote.message.Template.Slot;
import de.hausbote.message.Template.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatingTest extends SharedHouse {
    private static final String BUSINESS = "300000000000001";
    private static final String KEY = "0123456789012345678901";

    private Templates templates;
    private ChannelAccount account;
    private ConversationId conversation;

    @BeforeEach
    void begin() {
        templates = new Templates(house.ground());
        var kept = house.account();
        house.accounts().connect(house.admin(), kept.id(), new NewConnection(BUSINESS, "", 0, List.of(), ""));
        account =
                house.database().read(tx -> house.accounts().find(tx, kept.id()).orElseThrow());
        house.change(tx -> templates.pulled(tx, account, List.of(reminder(State.APPROVED, Category.UTILITY))));
        house.receive(
                House.text("wamid.1", House.phone("4915112345678"), house.now().minusSeconds(30), "Frage"));
        conversation = house.database()
                .read(tx -> tx.query("select id from conversation").list(row -> ConversationId.of(row.bytes("id"))))
                .getFirst();
    }

    private static Template reminder(State state, Category category) {
        var form = new Form(
                new Header(HeaderKind.TEXT, "Termin am {{1}}"),
                "Guten Tag {{1}}, um {{2}} Uhr passt es?",
                "Ihr Haus. STOP beendet Werbung.",
                List.of(new Template.Button(ButtonKind.REPLY, "Ja", "")),
                List.of(
                        new Slot(Part.HEADER, 0, "1", "3. März"),
                        new Slot(Part.BODY, 0, "1", "Frau Muster"),
                        new Slot(Part.BODY, 0, "2", "10:30")),
                true);
        return new Template("termin", "de", "95", category, state, Quality.GREEN, "", form);
    }

    private StoredTemplate known() {
        return templates.of(house.agent(), conversation).getFirst().stored();
    }

    private TemplateReply reply(String name, String key) {
        var values = List.of(
                new Filled(Part.BODY, 0, "2", "11"),
                new Filled(Part.BODY, 0, "1", name),
                new Filled(Part.HEADER, 0, "1", "Montag"));
        return new TemplateReply(known().id(), values, List.of(), false, key);
    }

    private MessageEntry send(TemplateReply reply) {
        return house.conversations().reply(house.agent(), conversation, reply);
    }

    private RefusedException refused(TemplateReply reply) {
        return assertThrows(RefusedException.class, () -> send(reply));
    }

    @Test
    void aTemplateIsAcceptedWhereFreeTextIsRefused() {
        house.clock().advance(Duration.ofHours(25));
        var free = new Reply("Hallo", Optional.empty(), List.of(), KEY);

        var refused = assertThrows(
                RefusedException.class, () -> house.conversations().reply(house.agent(), conversation, free));
        var sent = (Templated) send(reply("Frau Beispiel", KEY)).content();

        assertEquals(Code.WINDOW_CLOSED, refused.code());
        assertEquals("Termin am Montag", sent.above().text());
        assertEquals("Guten Tag Frau Beispiel, um 11 Uhr passt es?", sent.text());
        assertEquals(
                List.of("Montag", "Frau Beispiel", "11"),
                sent.values().stream().map(Filled::value).toList());
        assertFalse(sent.buttons().getFirst().key().isEmpty());
    }

    @Test
    void theSameRequestKeySendsOnce() {
        var first = send(reply("Frau Beispiel", KEY));

        assertEquals(first.id(), send(reply("Frau Beispiel", KEY)).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "zwei\nZeilen", "mit\tTab", "vier    Leerzeichen", "Ab\u2029satz"})
    void aValueThatThePlatformRefusesIsRefusedBefore(String value) {
        var refused = refused(reply(value, KEY));

        assertEquals(Code.TEMPLATE_VALUE, refused.code());
        assertEquals(2, refused.remedy());
    }

    @Test
    void aMessageThatGetsTooLongIsRefused() {
        assertEquals(Code.TEMPLATE_VALUE, refused(reply("a".repeat(1_024), KEY)).code());
    }

    @Test
    void valuesThatHaveNoPlaceAreRefused() {
        var none = new TemplateReply(known().id(), List.of(), List.of(), false, KEY);

        assertEquals(Code.TEMPLATE_VALUE, refused(none).code());
    }

    @Test
    void whatTheProviderTellsTakesATemplateOutOfTheOffer() {
        report(new TemplateNews.Stands(State.PAUSED, "PACING"));

        assertEquals(Optional.of(StoredTemplate.Hindrance.NOT_APPROVED), known().hindrance());
        assertEquals(
                Code.TEMPLATE_NOT_OFFERED, refused(reply("Frau Beispiel", KEY)).code());
    }

    @Test
    void anotherCategoryWaitsUntilSomebodyAgrees() {
        report(new TemplateNews.Costs(Category.MARKETING));
        report(new TemplateNews.Counts(Quality.RED));
        var moved = known();
        templates.agree(house.admin(), account.id(), moved.id());

        assertEquals(Optional.of(Category.UTILITY), moved.before());
        assertEquals(Quality.RED, moved.template().quality());
        assertFalse(moved.offered());
        assertTrue(known().offered());
    }

    @Test
    void theWholeListIsTheTruth() {
        house.change(tx -> templates.pulled(tx, account, List.of()));

        assertEquals(List.of(), templates.of(house.agent(), conversation));
        assertTrue(templates.list(house.admin(), account.id()).pulled().isPresent());
    }

    @Test
    @Tag("REL-22")
    void theFirstMessageToAnAddressAsksForConfirmation() {
        var beginnings = new Beginnings(house.ground(), house.tickets());
        conversation = beginnings.begin(house.agent(), account.id(), "+49 (0)151 2345-6789");
        var sure = reply("Frau Neu", KEY);

        var refused = refused(sure);
        send(new TemplateReply(sure.template(), sure.values(), List.of(), true, KEY));

        assertEquals(Code.CONFIRM_ADDRESS, refused.code());
        assertEquals(1, house.count("select count(*) from audit_entry where action = 'address.confirm'"));
        assertEquals(1, house.count("select count(*) from audit_entry where action = 'conversation.begin'"));
        assertEquals(
                Code.WINDOW_CLOSED,
                assertThrows(
                                RefusedException.class,
                                () -> house.conversations()
                                        .reply(
                                                house.agent(),
                                                conversation,
                                                new Reply("frei", Optional.empty(), List.of(), "k".repeat(22))))
                        .code());
    }

    @Test
    void aKnownNumberOpensItsOwnConversation() {
        var beginnings = new Beginnings(house.ground(), house.tickets());

        assertEquals(conversation, beginnings.begin(house.agent(), account.id(), "0049 151 12345678"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',PHONE_SIGNS",
        "(0151) 2345678,NUMBER_INVALID",
        "0151 2345678,NUMBER_INVALID",
        "151 2345678,NUMBER_INVALID",
        "+49,PHONE_LENGTH",
        "+49 151 abc,PHONE_SIGNS",
        "+0151 23456789,PHONE_COUNTRY",
        "+49 0151 2345678,PHONE_COUNTRY",
        "+49 151 2345678901234567,PHONE_LENGTH"
    })
    void aNumberIsRefusedThatIsNotWholeWithItsCountry(String typed, Code code) {
        var beginnings = new Beginnings(house.ground(), house.tickets());

        var refused = assertThrows(RefusedException.class, () -> beginnings.begin(house.agent(), account.id(), typed));

        assertEquals(code, refused.code());
    }

    private void report(TemplateNews news) {
        house.change(tx ->
                templates.reported(tx, ChannelName.WHATSAPP, new TemplateReported(BUSINESS, "termin", "de", news)));
    }
}

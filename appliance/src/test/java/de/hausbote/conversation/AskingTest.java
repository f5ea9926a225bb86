package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.consent.ConsentEntry;
import de.hausbote.consent.ConsentEntry.Step;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.consent.ConsentTexts;
import de.hausbote.consent.ConsentTexts.Draft;
import de.hausbote.consent.Way;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Buttons;
import de.hausbote.message.Content.Offer;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Sender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People are asked in the chat, one question after the other, and what they answer holds. */
@Tag("CON-8")
@Tag("CON-10")
class AskingTest extends SharedHouse {
    private static final Sender ANNA = House.phone("4915112345678");
    private static final ConsentPurpose SERVICE = new ConsentPurpose(Kind.SERVICE, "");

    private int messages;

    @BeforeEach
    void wordings() {
        messages = 0;
        var texts = new ConsentTexts(
                house.database(), house.ground().audit(), house.ground().ids());
        var officer = Noticing.officer(house);
        texts.add(officer, new Draft(SERVICE, "de", "1", "Dürfen wir Ihnen hier antworten?"));
        texts.add(officer, new Draft(SERVICE, "en", "1", "May we answer you here?"));
        texts.add(officer, new Draft(ConsentPurpose.MARKETING, "de", "1", "Möchten Sie auch Angebote?"));
        asks(true, false);
    }

    private void asks(boolean service, boolean marketing) {
        new DialogSettings(house.ground())
                .change(Noticing.officer(house), new DialogSettings.Values(service, marketing, 0));
    }

    private void says(String words) {
        house.clock().advance(Duration.ofSeconds(3));
        house.receiveText("wamid." + ++messages, ANNA, words);
    }

    /** She presses a button of the newest question. */
    private void presses(String title) {
        house.clock().advance(Duration.ofSeconds(3));
        var content = new Content.ButtonReply("key", title);
        house.receive(House.message("wamid." + ++messages, ANNA, house.now(), content));
    }

    private List<String> ours() {
        return seat.messages(talk()).stream()
                .filter(entry -> entry.direction() == Direction.OUT)
                .map(entry -> words(entry.content()))
                .toList();
    }

    private ConversationId talk() {
        return seat.conversation();
    }

    private static String words(Content content) {
        return switch (content) {
            case Content.Text(var body) -> body;
            case Offer(var text, Buttons(var options)) ->
                text + options.stream().map(Content.Option::title).toList();
            default -> content.getClass().getSimpleName();
        };
    }

    private List<ConsentEntry> entries() {
        var talk = talk();
        var contact = house.database()
                .read(tx -> new ConversationTable().find(tx, talk).orElseThrow().contact());
        return new ContactConsents(house.ground()).read(house.agent(), contact).entries();
    }

    @Test
    void sheIsAskedOnceInHerLanguageAndHerYesIsProved() {
        says("Guten Tag, ich habe eine Frage");
        says("Sind Sie da?");
        presses("Ja, einverstanden");

        assertEquals(
                List.of(
                        "Automatische Frage: Dürfen wir Ihnen hier antworten?[Ja, einverstanden, Nein, Mensch]",
                        "Automatische Antwort: Danke. Wir antworten Ihnen hier. Mit STOPP beenden Sie Werbung jederzeit."),
                ours());
        assertEquals(List.of(Step.ASKED, Step.CONFIRMED), steps());
        var yes = entries().getLast();
        assertEquals(Way.DIALOG, yes.way());
        assertEquals(SERVICE, yes.purpose());
        assertEquals(2, yes.messages().size());
        assertTrue(yes.wording().isPresent());
    }

    private List<Step> steps() {
        return entries().stream().map(ConsentEntry::step).toList();
    }

    @Test
    void whoWritesEnglishIsAskedInEnglishAndMayAnswerInWords() {
        says("Hello, can you help me with my appointment?");

        says("yes!");

        assertTrue(ours().getFirst().startsWith("Automatic question: May we answer you here?[Yes, I agree"));
        assertEquals(List.of(Step.ASKED, Step.CONFIRMED), steps());
    }

    @Test
    void advertisingIsAQuestionOfItsOwnAndItsNoIsANo() {
        asks(true, true);
        says("Guten Tag");
        presses("Ja, einverstanden");
        assertEquals("Automatische Frage: Möchten Sie auch Angebote?[Ja, gern, Nein, danke]", ours().get(1));

        presses("Nein, danke");

        var last = entries().getLast();
        assertEquals(Step.WITHDRAWN, last.step());
        assertEquals(ConsentPurpose.MARKETING, last.purpose());
        assertEquals(SERVICE, entries().get(1).purpose());
        assertEquals("Gern.", ((Content.Text) seat.write(talk(), "Gern.").content()).body());
    }

    @Test
    void aNoLeadsElsewhereAndNobodyAnswersHere() {
        Noticing.publish(house);
        says("Guten Tag");
        presses("Nein");

        assertTrue(ours().getLast().contains("Angabe others.de"));
        assertEquals(
                Code.CONSENT_DECLINED,
                assertThrows(RefusedException.class, () -> seat.write(talk(), "Doch?"))
                        .code());
        says("Hallo?");
        says("ja");
        assertEquals(
                Code.CONSENT_DECLINED,
                assertThrows(RefusedException.class, () -> seat.write(talk(), "Doch?"))
                        .code());

        presses("Ja, einverstanden");

        assertEquals("Gut.", ((Content.Text) seat.write(talk(), "Gut.").content()).body());
        assertEquals(List.of(Step.WITHDRAWN, Step.ASKED, Step.CONFIRMED), steps());
    }

    @Test
    void whoWantsAPersonIsAskedNothingMore() {
        says("Guten Tag");
        says("MENSCH!");
        says("nein");
        says("ja");

        assertEquals("Automatische Antwort: Eine Person meldet sich hier bei Ihnen.", ours().getLast());
        assertEquals(List.of(), entries());
        assertEquals(
                "Ich bin da.", ((Content.Text) seat.write(talk(), "Ich bin da.").content()).body());
    }

    @Test
    void stopCountsInTheMiddleOfTheQuestions() {
        asks(true, true);
        says("Guten Tag");
        presses("Ja, einverstanden");

        says("STOPP");

        var last = entries().getLast();
        assertEquals(Step.WITHDRAWN, last.step());
        assertEquals(Way.WORD, last.way());
    }

    @Test
    @Tag("CON-3")
    void stopAnswersTheQuestionAboutAdvertisingToo() {
        asks(true, true);
        says("Guten Tag");
        presses("Ja, einverstanden");
        says("STOPP");

        says("ja");

        assertEquals(
                1,
                entries().stream()
                        .filter(entry -> entry.purpose().equals(ConsentPurpose.MARKETING))
                        .count());
    }

    @Test
    void aYesToSomethingElseIsNotOneToTheQuestion() {
        says("Guten Tag");
        house.clock().advance(Duration.ofSeconds(3));
        seat.write(talk(), "Meinen Sie den Termin am Montag?");

        says("Ja");
        assertEquals(List.of(), entries());
        presses("Ja, einverstanden");

        assertEquals(List.of(Step.ASKED, Step.CONFIRMED), steps());
    }

    @Test
    void aHouseThatDoesNotAskSaysNothing() {
        asks(false, true);

        says("Guten Tag");

        assertEquals(List.of(), ours());
    }

    @Test
    void aWordingTooLongForButtonsIsAskedInWords() {
        new ConsentTexts(
                        house.database(), house.ground().audit(), house.ground().ids())
                .add(Noticing.officer(house), new Draft(SERVICE, "de", "1", "x".repeat(1_100)));

        says("Guten Tag");
        says("Ja.");

        assertTrue(ours().getFirst().endsWith("wenn Sie mit einer Person sprechen möchten."));
        assertEquals(List.of(Step.ASKED, Step.CONFIRMED), steps());
    }
}

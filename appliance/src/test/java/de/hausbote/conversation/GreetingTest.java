package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.conversation.ServiceSettings.Signs;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Card;
import de.hausbote.message.Content.Location;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the house says by itself, and when it says nothing. */
class GreetingTest extends GreetingStory {
    private static final String WELCOME = "Automatische Antwort: Willkommen bei uns.";
    private static final String AGAIN = "Automatische Antwort: Schön, dass Sie wieder da sind.";

    @Test
    void aHouseThatSwitchedNothingOnSaysNothing() {
        says("Guten Tag");
        house.clock().advance(TO_THE_EVENING);
        says("Öffnungszeiten");

        assertEquals(List.of(), automatic());
    }

    @Test
    void welcomesOnceAndAgainWhenALaterMatterBegins() {
        switchOn();

        says("Guten Tag");
        says("Ich habe eine Frage");
        assertEquals(List.of(WELCOME), automatic());

        resolve();
        says("Noch etwas");
        says("Hallo?");
        assertEquals(List.of(WELCOME, AGAIN), automatic());
    }

    @Test
    void twoMessagesOfOneDeliveryAreGreetedOnce() {
        switchOn();

        says(new Content.Text("Guten Tag"), Duration.ZERO);
        says(new Content.Text("Ich bin's"), Duration.ZERO);

        assertEquals(List.of(WELCOME), automatic());
    }

    @Test
    void theSameMessageOnceMoreChangesNothing() {
        switchOn();
        var message = House.text("wamid.same", ANNA, house.now(), "Guten Tag");

        receive(message);
        receive(message);

        assertEquals(List.of(WELCOME), automatic());
    }

    @Test
    void whoWasWrittenToFirstIsNotWelcomed() {
        says("Guten Tag");
        switchOn();

        says("Danke");

        assertEquals(List.of(), automatic());
    }

    @Test
    void saysThatNobodyIsThereOnceWhileItIsClosed() {
        switchOn();
        house.clock().advance(TO_THE_EVENING);

        says("Guten Abend");
        says("Hallo?");
        assertEquals(
                List.of("Automatische Antwort: Wir sind morgen ab 09:00 Uhr wieder da.\n\n"
                        + "Automatic reply: We are back tomorrow from 09:00."),
                automatic());

        house.clock().advance(Duration.ofHours(24));
        says("Sind Sie da?");
        assertEquals(2, automatic().size());
    }

    @Test
    void aHolidayIsNoDayOnWhichSomebodyIsThere() {
        switchOn();
        says("Guten Tag");
        house.clock().advance(Duration.ofDays(3));

        says("Ist heute jemand da?");

        assertTrue(automatic().getLast().contains("morgen ab 09:00 Uhr"), automatic()::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "Öffnungszeiten, Automatische Antwort: Unsere Öffnungszeiten",
        "oeffnungszeiten!, Automatische Antwort: Unsere Öffnungszeiten",
        "OFFNUNGSZEITEN, Automatische Antwort: Unsere Öffnungszeiten",
        "opening hours?, Automatic reply: Our opening hours",
        "parkplatz, Automatische Antwort: Hinter dem Haus.",
        "Parking, Automatic reply: Behind the house."
    })
    void wordsOfTheHouseAreAnswered(String word, String answer) {
        switchOn(HOURS, PARKING);

        says(word);

        assertEquals(1, automatic().size());
        assertTrue(automatic().getFirst().startsWith(answer), automatic()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wo kann ich parken?", "Öffnungszeiten am Samstag?", "", "?!"})
    void whoSaysMoreThanTheWordIsAnsweredByPeople(String text) {
        switchOn(HOURS, PARKING);

        says(text);

        assertEquals(List.of(), automatic());
    }

    @Test
    void aButtonCountsAsItsWordsDo() {
        switchOn(PARKING);

        says(new Content.ButtonReply("p", "Parken"));

        assertEquals(List.of("Automatische Antwort: Hinter dem Haus."), automatic());
    }

    @Test
    void hoursTellTheNextHoliday() {
        switchOn(HOURS);

        says("Öffnungszeiten");

        assertEquals(List.of("""
                Automatische Antwort: Unsere Öffnungszeiten
                Montag bis Freitag: 09:00–17:00 Uhr
                Samstag bis Sonntag: geschlossen
                Nächster Feiertag: Donnerstag, 4. Juni (Fronleichnam), geschlossen"""), automatic());
    }

    @Test
    void theProfileIsWhatIsSetElsewhere() {
        switchOn(PROFILE);
        says("Profil");
        assertEquals(List.of(), automatic());

        house.service()
                .change(
                        house.admin(),
                        new ServiceSettings.Values(
                                Optional.of(new Location(52.5, 13.4, "Amt", "Markt 1")),
                                Optional.of(new Card("Amt", "Stadt", List.of("+49 30 12345"), List.of(), List.of())),
                                Signs.OFF,
                                Duration.ZERO));
        says("Profil");
        assertEquals(List.of("Automatische Antwort: Amt\nMarkt 1\nStadt\n+49 30 12345"), automatic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "Abmelden", "START", "keine Werbung"})
    void aWordThatStopsOrStartsAdvertisingIsNotGreeted(String word) {
        switchOn();
        house.clock().advance(TO_THE_EVENING);

        says(word);

        assertTrue(automatic().stream().noneMatch(text -> text.contains("wieder da")), automatic()::toString);
    }

    @Test
    void anOldMessageIsNotGreeted() {
        switchOn();

        says(new Content.Text("Guten Tag"), Duration.ofMinutes(11));

        assertEquals(List.of(), automatic());
    }

    @Test
    void whereTheWindowIsClosedNothingIsSaid() {
        switchOn();

        says(new Content.Text("Parken"), Duration.ofHours(30));

        assertEquals(List.of(), automatic());
    }

    @Test
    void anAccountThatStandsStillSaysNothing() {
        switchOn();
        house.change(tx -> house.accounts().stop(tx, house.accountId(), Reason.of(Reason.Code.TOKEN_REFUSED)));

        says("Guten Tag");

        assertEquals(List.of(), automatic());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatische Antwort: Wir sind im Urlaub.",
                "Automatic reply: We are away.",
                "This is an automated response",
                "Abwesenheitsnotiz"
            })
    void whatMayBeAutomaticIsNotAnswered(String text) {
        switchOn();

        says(text);

        assertEquals(List.of(), automatic());
    }

    @Test
    void aMachineThatWritesAllTheTimeIsNotAnsweredForEver() {
        switchOn(PARKING);

        for (var times = 0; times < 20; times++) {
            says("Parken");
        }
        assertEquals(4, automatic().size());

        house.clock().advance(Duration.ofHours(1));
        says("Parken");
        assertEquals(5, automatic().size());
    }

    @Test
    void aSignIsNotGreeted() {
        switchOn();
        says("Guten Tag");
        resolve();

        says(new Content.Reaction(ProviderId.NONE, "👍"));

        assertEquals(List.of(WELCOME), automatic());
    }

    @Test
    void whatIsSaidByItselfAnswersNobodysQuestion() {
        switchOn();

        says("Guten Tag");

        assertTrue(seat.top().waitingSince().isPresent());
        assertTrue(seat.messages().getLast().author().isEmpty());
    }
}

package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.conversation.AutomaticAnswer.Occasion;
import de.hausbote.conversation.AutomaticAnswers.State;
import de.hausbote.conversation.AutomaticAnswers.Values;
import de.hausbote.hours.BusinessHours;
import de.hausbote.hours.Holiday;
import de.hausbote.hours.OwnDays;
import de.hausbote.hours.Region;
import de.hausbote.hours.Span;
import de.hausbote.hours.Week;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set of hours and automatic answers. */
class AutomaticAnswersTest extends GreetingStory {
    @Test
    void nothingIsOnUntilSomebodySwitchesItOn() {
        var values = settings().read(house.admin());

        assertEquals(State.OFF, values.state());
        assertFalse(values.answers().isEmpty());
        settings().change(house.admin(), values);
        assertEquals(values, settings().read(house.admin()));
    }

    @Test
    void whatIsSetIsFoundAgain() {
        var hours = new BusinessHours(
                ZoneId.of("Europe/Vienna"),
                Region.of("DE-BY").orElseThrow(),
                Set.of(Holiday.ASSUMPTION, Holiday.CHRISTMAS_EVE),
                Week.read(";20:00-03:00;;;08:00-10:00,11:00-12:00,13:00-14:00;;00:00-00:00"),
                List.of(
                        new OwnDays(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 14), List.of(), "Sommer"),
                        new OwnDays(
                                LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 24), Span.read("09:00-12:00"), "")));
        var values = new Values(State.ON, hours, List.of(CLOSED, HOURS, PARKING));

        settings().change(house.admin(), values);

        assertEquals(values, settings().read(house.admin()));
    }

    @Test
    void onlyAdministratorsSetIt() {
        var values = settings().read(house.admin());

        assertEquals(
                Code.NOT_ALLOWED, refused(() -> settings().read(house.agent())).code());
        assertEquals(
                Code.NOT_ALLOWED,
                refused(() -> settings().change(house.agent(), values)).code());
        assertEquals(
                Code.NOT_ALLOWED,
                refused(() -> settings().preview(house.agent(), values)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stopp", "STOP", "Keine Werbung", "start", "Abmeldne"})
    void aWordThatStopsAdvertisingIsNoWordOfTheHouse(String word) {
        var answer = asked(Occasion.KEYWORD, "Parken, " + word, "", "Hinten", "");

        assertRefused(Code.KEYWORD_STOPS, 2, HOURS, answer);
    }

    @Test
    void aWordAsksForOneAnswer() {
        assertRefused(Code.KEYWORD_TWICE, 2, PARKING, asked(Occasion.KEYWORD, "", "PARKEN", "", "Somewhere"));
        switchOn(asked(Occasion.KEYWORD, "Info", "Info", "So", "Thus"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{stunden}", "{hours} und {hours}", "{hours", "}", "{}", "{next_opening}"})
    void aPlaceThatThereIsNotIsRefused(String text) {
        assertRefused(Code.ANSWER_PLACE, 1, said(Occasion.FIRST, text, ""));
        assertRefused(Code.ANSWER_PLACE, 2, CLOSED, said(Occasion.FIRST, "", text));
    }

    @Test
    void eachOccasionHasOneAnswer() {
        assertRefused(Code.BAD_REQUEST, 0, FIRST, LATER, FIRST);
    }

    @Test
    void whatIsFilledInIsNotLookedAtAgain() {
        house.settings()
                .change(
                        house.admin(),
                        new HouseSettings.Values(
                                HouseSettings.ProfileNames.HIDDEN, HouseSettings.Changes.FOLLOWED, "Haus {hours} $1"));
        switchOn(FIRST);

        says("Guten Tag");

        assertEquals(List.of("Automatische Antwort: Willkommen bei Haus {hours} $1."), automatic());
    }

    @Test
    void whatWouldBeSaidIsShownBefore() {
        var preview = settings().preview(house.admin(), new Values(State.ON, OFFICE, List.of(CLOSED, LATER, HOURS)));

        assertTrue(preview.open());
        assertEquals(
                "Automatische Antwort: Wir sind morgen ab 09:00 Uhr wieder da.",
                preview.texts().getFirst().german());
        assertEquals("", preview.texts().get(1).english());
        assertTrue(preview.texts().getLast().english().startsWith("Automatic reply: Our opening hours\nMonday"));
        assertEquals(Holiday.CORPUS_CHRISTI, preview.holidays().getFirst().holiday());
        assertEquals(State.OFF, settings().read(house.admin()).state());
    }

    private void assertRefused(Code code, long remedy, AutomaticAnswer... answers) {
        var refused = refused(() -> switchOn(answers));
        assertEquals(code, refused.code());
        assertEquals(remedy, refused.remedy());
    }

    private static RefusedException refused(Runnable act) {
        return assertThrows(RefusedException.class, act::run);
    }
}

package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.conversation.HouseSettings;
import de.hausbote.message.Sender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Contacts are found by what they are called and by where they are reached. */
class ContactSearchTest extends AtADesk {
    private static final Sender LUXEMBOURGER = House.phone("352621123456");

    @BeforeEach
    void greet() {
        desk.says(ANNA, "Guten Tag");
        desk.name("Änne Müller-Lüdenscheidt");
        desk.awaitPeople("Änne", "Änne Müller-Lüdenscheidt");
    }

    private void assertFound(String query) {
        assertEquals(List.of("Änne Müller-Lüdenscheidt"), desk.people(query), query);
    }

    private void assertNobody(String query) {
        assertEquals(List.of(), desk.people(query), query);
    }

    @Test
    void aNameIsFoundByItsWordsAndTheirBeginnings() {
        List.of(
                        "aenne",
                        "ÄNNE müller",
                        "mueller änn",
                        "lüden",
                        "Müller-Lüd",
                        "\"Müller Lüdenscheidt\"",
                        "muellerluedenscheidt",
                        "änne -bert")
                .forEach(this::assertFound);
        List.of("nne", "anne", "Änne Schmidt", "\"Lüdenscheidt Müller\"", "änne -müller", "l", "Guten")
                .forEach(this::assertNobody);
    }

    @Test
    void aNumberIsFoundInAnyNotationAndByItsBeginning() {
        List.of(
                        "4915112345678",
                        "+4915112345678",
                        "+49 151 12345678",
                        "+49 (0) 151 / 1234-5678",
                        "0049 151 12345678",
                        "0049(0)151 12345678",
                        "015112345678",
                        "0151/12345678",
                        "(0151) 1234 5678",
                        "151-12345678",
                        "0151",
                        "+4915",
                        "0151 123",
                        "änne 0151 123")
                .forEach(this::assertFound);
        List.of("015", "+49", "0049", "12345678", "0151 9", "+15112345678", "0151123456789", "bert 0151")
                .forEach(this::assertNobody);
    }

    @Test
    void countriesWithOneAndThreeDigitsHaveNotationsToo() {
        desk.says(LUXEMBOURGER, "Moien");
        desk.name("Bert");
        desk.says(House.phone("12125550123"), "Hi");
        desk.name("Carl");
        desk.awaitPeople("carl", "Carl");

        assertEquals(List.of("Bert"), desk.people("+352 621 123456"));
        assertEquals(List.of("Bert"), desk.people("621 123 456"));
        assertEquals(List.of("Carl"), desk.people("(212) 555-0123"));
        assertEquals(List.of("Carl"), desk.people("+1 212 555 0123"));
    }

    @Test
    void theHousesOwnNumberIsFoundWholeAndAsItIsWritten() {
        desk.says(LUXEMBOURGER, "Moien");
        desk.number("K-4711/08");
        desk.awaitPeople("k-4711/08", "+35 ••• 456");

        List.of("K-4711/08", "\"K-4711 / 08\"", "person:K-4711/08")
                .forEach(query -> assertEquals(List.of("+35 ••• 456"), desk.people(query), query));
        List.of("K-4711", "4711/08", "K4711/08", "K-4711/080", "+4711").forEach(this::assertNobody);
        desk.number("00815");
        desk.awaitPeople("00815", "+35 ••• 456");
        assertNobody("K-4711/08");
        assertEquals(List.of(), desk.people(desk.house().stranger(), "00815"));
    }

    @Test
    void aUserNameIsFoundWithAndWithoutItsSignAndAUserIdToo() {
        var house = desk.house();
        house.settings()
                .change(
                        house.admin(),
                        new HouseSettings.Values(
                                HouseSettings.ProfileNames.SHOWN, HouseSettings.Changes.FOLLOWED, "Beispiel GmbH"));
        desk.says(new Sender("", "DE.13491208655302741918", "Dora", "@dora.winter_92"), "Hallo");
        desk.awaitPeople("dora", "Dora");

        for (var query : List.of(
                "@dora.winter_92",
                "dora.winter_92",
                "@dora.win",
                "dorawinter",
                "winter",
                "DE.13491208655302741918",
                "de.134912",
                "person:@dora.winter")) {
            assertEquals(List.of("Dora"), desk.people(query), query);
        }
        assertNobody("@dorothea");
    }

    @Test
    void profileNamesThatTheHouseForgetsAreForgottenByTheIndex() {
        var house = desk.house();
        house.settings()
                .change(
                        house.admin(),
                        new HouseSettings.Values(
                                HouseSettings.ProfileNames.SHOWN, HouseSettings.Changes.FOLLOWED, "Beispiel GmbH"));
        desk.says(new Sender("4917012345678", "", "Dora", ""), "Hallo");
        desk.awaitPeople("dora", "Dora");

        house.settings()
                .change(
                        house.admin(),
                        new HouseSettings.Values(
                                HouseSettings.ProfileNames.HIDDEN, HouseSettings.Changes.FOLLOWED, "Beispiel GmbH"));
        house.clock().advance(Duration.ofSeconds(10));

        desk.awaitPeople("dora");
        assertEquals(1, desk.people("0170 1234").size());
    }

    @Test
    void fiveAtMostComeTheOneWhoWroteLastFirst() {
        for (var number = 1; number <= 6; number++) {
            desk.says(House.phone("49170000000" + number), "Hallo");
            desk.name("Emil Nummer" + number);
        }
        desk.awaitPeople("nummer6", "Emil Nummer6");
        desk.says(House.phone("491700000002"), "noch etwas");

        assertEquals(
                List.of("Emil Nummer2", "Emil Nummer6", "Emil Nummer5", "Emil Nummer4", "Emil Nummer3"),
                desk.people("emil"));
    }

    @Test
    void theyStandOnTheFirstPageOverEverythingOnly() {
        for (var number = 0; number < 3; number++) {
            desk.says(ANNA, "Änne hier, zum " + number);
        }
        desk.awaitFound("änne", "Änne hier, zum 2", "Änne hier, zum 1", "Änne hier, zum 0");
        var conversation = new Seat(desk.house(), desk.house().agent()).conversation();

        var first = desk.page(desk.house().agent(), "änne", Optional.empty(), 2);
        var second = desk.page(desk.house().agent(), "änne", first.next(), 2);

        assertEquals(1, first.people().size());
        assertEquals(conversation, first.people().getFirst().found().conversation());
        assertEquals(1, second.items().size());
        assertEquals(List.of(), second.people());
        assertEquals(List.of(), desk.in(conversation, "änne").people());
        assertEquals(3, desk.in(conversation, "änne").items().size());
    }

    @Test
    @Tag("AUD-1")
    void theRecordNamesThoseWhoWereShownAndOnlyTheirTeamSeesThem() {
        var conversation = new Seat(desk.house(), desk.house().agent()).conversation();
        var stranger = desk.house().stranger();

        assertFound("änne");
        assertEquals(List.of(), desk.people(stranger, "änne"));
        assertEquals(List.of(), desk.people(stranger, "0151 12345678"));

        var acts = Recorded.in(desk.house().database()).stream()
                .filter(act -> act.action() == AuditAction.SEARCH)
                .toList();
        assertTrue(acts.stream()
                .filter(act -> act.actor().equals(desk.house().agent().id().toString()))
                .anyMatch(act -> act.objects().contains(conversation.toString())));
        assertTrue(acts.stream()
                .filter(act -> act.actor().equals(stranger.id().toString()))
                .allMatch(act -> act.objects().isEmpty()));
        assertTrue(acts.stream().noneMatch(act -> act.toString().contains("0151")));
    }
}

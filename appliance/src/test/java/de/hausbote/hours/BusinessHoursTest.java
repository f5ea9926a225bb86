package de.hausbote.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Week OFFICE = Week.read(
            "09:00-12:00,13:00-17:00;09:00-12:00,13:00-17:00;09:00-12:00;09:00-12:00,13:00-17:00;09:00-15:00;;");
    private static final Week BAR = Week.read(";;;;20:00-03:00;20:00-03:00;00:00-00:00");

    private static BusinessHours hours(Week week, OwnDays... own) {
        return new BusinessHours(BERLIN, Region.of("DE-BY").orElseThrow(), Set.of(), week, List.of(own));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:59, false",
        "2026-11-23T09:00, true",
        "2026-11-23T12:00, false",
        "2026-11-23T12:59, false",
        "2026-11-23T16:59, true",
        "2026-11-23T17:00, false",
        "2026-11-25T13:30, false",
        "2026-11-28T10:00, false",
        "2026-12-25T10:00, false",
        "2026-06-04T10:00, false"
    })
    void aWeekWithPausesAndHolidays(String moment, boolean open) {
        assertEquals(open, hours(OFFICE).openAt(at(moment)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T19:59, false",
        "2026-11-28T02:59, true",
        "2026-11-28T03:00, false",
        "2026-11-29T00:00, true",
        "2026-11-29T23:59, true",
        "2026-11-30T00:00, false",
        // The evening before a holiday ends when it was to end; the holiday itself begins nothing.
        "2026-05-01T01:00, false",
        "2027-01-01T01:00, false",
        "2026-12-26T01:00, false",
        "2026-10-03T02:00, true",
        "2026-10-03T21:00, false"
    })
    void aWeekOverMidnight(String moment, boolean open) {
        assertEquals(open, hours(BAR).openAt(at(moment)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00, 2026-11-23T09:00",
        "2026-11-23T09:00, 2026-11-23T13:00",
        "2026-11-23T12:30, 2026-11-23T13:00",
        "2026-11-27T15:00, 2026-11-30T09:00",
        "2026-12-24T17:00, 2026-12-28T09:00",
        "2026-04-02T17:00, 2026-04-07T09:00"
    })
    void opensNext(String moment, String opening) {
        assertEquals(Optional.of(at(opening)), hours(OFFICE).nextOpening(at(moment)));
    }

    @Test
    void closedSinceTheLastClosingHoweverLongAgo() {
        assertEquals(Optional.of(at("2026-04-02T17:00")), hours(OFFICE).closedSince(at("2026-04-06T20:00")));
        assertEquals(Optional.of(at("2026-11-23T12:00")), hours(OFFICE).closedSince(at("2026-11-23T12:30")));
        assertEquals(Optional.empty(), hours(OFFICE).closedSince(at("2026-11-23T10:00")));
        assertEquals(Optional.empty(), hours(Week.CLOSED).closedSince(at("2026-11-23T10:00")));
        assertEquals(Optional.empty(), hours(Week.CLOSED).nextOpening(at("2026-11-23T10:00")));
    }

    @Test
    void daysOfTheHousesOwnCountBeforeHolidaysAndTheWeek() {
        var closed = new OwnDays(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 31), List.of(), "Betriebsferien");
        var market = new OwnDays(
                LocalDate.of(2026, 12, 26), LocalDate.of(2026, 12, 26), Span.read("10:00-14:00"), "Weihnachtsmarkt");
        var hours = hours(OFFICE, closed, market);

        assertEquals(Optional.of(at("2026-12-26T10:00")), hours.nextOpening(at("2026-12-25T12:00")));
        assertEquals(Optional.of(at("2027-01-04T09:00")), hours.nextOpening(at("2026-12-26T15:00")));
    }

    @Test
    void clocksThatAreChanged() {
        var night =
                hours(Week.read("02:30-05:00;02:30-05:00;02:30-05:00;02:30-05:00;02:30-05:00;02:30-05:00;02:30-05:00"));

        assertEquals(Optional.of(at("2026-03-29T03:30")), night.nextOpening(at("2026-03-29T01:00")));
        assertEquals(
                Duration.ofMinutes(210),
                Duration.between(night.nextOpening(at("2026-10-25T01:00")).orElseThrow(), at("2026-10-25T05:00")));
    }

    /** Asked minute by minute, the next opening is the first moment of the next minute in which it is open. */
    @Test
    void theNextOpeningIsTheFirstOpenMomentAfterAClosedOne() {
        var random = new Random(7);
        for (var round = 0; round < 40; round++) {
            var hours = hours(random.nextBoolean() ? OFFICE : BAR);
            var start = at("2026-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
            if (hours.openAt(start)) {
                continue;
            }
            var moment = start;
            while (!hours.openAt(moment)) {
                moment = moment.plus(Duration.ofMinutes(1));
            }
            assertEquals(Optional.of(moment), hours.nextOpening(start));
            assertEquals(hours.closedSince(start), hours.closedSince(moment.minusSeconds(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9:00-12:00",
                "09:00",
                "09:00-25:00",
                "09:00-24:00",
                "09:00-12:00,11:00-13:00",
                "20:00-03:00,22:00-23:00",
                "01:00-02:00,03:00-04:00,05:00-06:00,07:00-08:00",
                "a-b"
            })
    void whatIsNoDayIsRefused(String written) {
        assertThrows(IllegalArgumentException.class, () -> Span.read(written));
    }

    @Test
    void aWeekIsWrittenAsItIsRead() {
        assertEquals(OFFICE, Week.read(OFFICE.written()));
        assertEquals(BAR, Week.read(BAR.written()));
        assertThrows(IllegalArgumentException.class, () -> Week.read(";;"));
    }

    @Test
    void hoursAreSaidInGermanAndEnglish() {
        var ferien = new OwnDays(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 31), List.of(), "Betriebsferien");
        var hours = hours(OFFICE, ferien);

        assertEquals("""
                Montag bis Dienstag: 09:00–12:00 Uhr und 13:00–17:00 Uhr
                Mittwoch: 09:00–12:00 Uhr
                Donnerstag: 09:00–12:00 Uhr und 13:00–17:00 Uhr
                Freitag: 09:00–15:00 Uhr
                Samstag bis Sonntag: geschlossen
                Nächster Feiertag: Freitag, 25. Dezember (Weihnachten), geschlossen
                Montag, 28. Dezember bis Donnerstag, 31. Dezember (Betriebsferien): geschlossen""", new HoursWords(hours, Language.GERMAN).hours(at("2026-12-01T10:00")));
        assertEquals("""
                Monday to Thursday: closed
                Friday to Saturday: 20:00–03:00
                Sunday: around the clock
                Next holiday: Friday, 25 December (Christmas Day), closed""", new HoursWords(hours(BAR), Language.ENGLISH).hours(at("2026-12-01T10:00")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23T08:00 | heute ab 09:00 Uhr | today from 09:00",
                "2026-11-23T18:00 | morgen ab 09:00 Uhr | tomorrow from 09:00",
                "2026-11-27T18:00 | am Montag, 30. November, ab 09:00 Uhr | on Monday, 30 November, from 09:00"
            })
    void theNextOpeningIsSaidAsPeopleSayIt(String moment, String german, String english) {
        assertEquals(german, new HoursWords(hours(OFFICE), Language.GERMAN).nextOpening(at(moment)));
        assertEquals(english, new HoursWords(hours(OFFICE), Language.ENGLISH).nextOpening(at(moment)));
    }
}

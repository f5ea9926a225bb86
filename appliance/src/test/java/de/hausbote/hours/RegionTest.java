package de.hausbote.hours;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holidays against calendars that were printed. */
class RegionTest {
    private static final String EVERYWHERE_IN_2026 = "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000-04-23",
                "2008-03-23",
                "2011-04-24",
                "2019-04-21",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2029-04-01",
                "2030-04-21",
                "2038-04-25"
            })
    void easter(LocalDate sunday) {
        assertEquals(sunday, Easter.of(sunday.getYear()));
    }

    @ParameterizedTest
    @CsvSource({
        "DE-BW, 01-06 06-04 11-01",
        "DE-BY, 01-06 06-04 11-01",
        "DE-BE, 03-08",
        "DE-BB, 04-05 05-24 10-31",
        "DE-HB, 10-31",
        "DE-HH, 10-31",
        "DE-HE, 06-04",
        "DE-MV, 03-08 10-31",
        "DE-NI, 10-31",
        "DE-NW, 06-04 11-01",
        "DE-RP, 06-04 11-01",
        "DE-SL, 06-04 08-15 11-01",
        "DE-SN, 10-31 11-18",
        "DE-ST, 01-06 10-31",
        "DE-SH, 10-31",
        "DE-TH, 09-20 10-31"
    })
    void holidaysOfTheLaenderIn2026(String code, String beside) {
        var expected = Stream.of(EVERYWHERE_IN_2026, beside)
                .flatMap(days -> Arrays.stream(days.split(" ")))
                .sorted()
                .collect(joining(" "));

        assertEquals(expected, days(code, 2026));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 01-01 01-06 04-01 05-01 05-09 05-20 05-30 08-15 10-26 11-01 12-08 12-25 12-26",
        "2026, 01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26"
    })
    void austriaKeepsThirteenDays(int year, String days) {
        assertEquals(days, days("AT-9", year));
        assertEquals(days, days("AT-7", year));
    }

    @ParameterizedTest
    @CsvSource({
        "CH-ZH, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 08-01 12-25 12-26",
        "CH-BE, 2026, 01-01 01-02 04-03 04-06 05-14 05-25 08-01 12-25 12-26",
        "CH-GE, 2026, 01-01 04-03 04-06 05-14 05-25 08-01 09-10 12-25 12-31",
        "CH-GE, 2025, 01-01 04-18 04-21 05-29 06-09 08-01 09-11 12-25 12-31",
        "CH-VD, 2026, 01-01 01-02 04-03 04-06 05-14 05-25 08-01 09-21 12-25",
        "CH-TI, 2026, 01-01 01-06 03-19 04-06 05-01 05-14 05-25 06-04 06-29 08-01 08-15 11-01 12-08 12-25 12-26",
        "CH-GL, 2026, 01-01 04-03 04-06 04-09 05-14 05-25 08-01 11-01 12-25 12-26",
        "CH-GL, 2025, 01-01 04-03 04-18 04-21 05-29 06-09 08-01 11-01 12-25 12-26",
        "CH-AR, 2026, 01-01 04-03 04-06 05-14 05-25 08-01 12-25",
        "CH-AR, 2024, 01-01 03-29 04-01 05-09 05-20 08-01 12-25 12-26"
    })
    void cantons(String code, int year, String days) {
        assertEquals(days, days(code, year));
    }

    @ParameterizedTest
    @CsvSource({
        "DE-NI, 2017-10-31, true",
        "DE-BY, 2017-10-31, true",
        "DE-NI, 2018-10-31, true",
        "DE-BY, 2018-10-31, false",
        "DE-SH, 2016-10-31, false",
        "DE-BE, 2018-03-08, false",
        "DE-BE, 2019-03-08, true",
        "DE-MV, 2022-03-08, false",
        "DE-MV, 2023-03-08, true",
        "DE-TH, 2018-09-20, false",
        "DE-TH, 2019-09-20, true",
        "DE-BE, 2020-05-08, true",
        "DE-BE, 2024-05-08, false",
        "DE-BE, 2025-05-08, true",
        "DE-BE, 2026-05-08, false",
        "DE-BB, 2025-05-08, false",
        "DE-BE, 2028-06-17, true",
        "DE-SN, 2023-11-22, true",
        "DE-SN, 2025-11-19, true",
        "DE-SN, 2027-11-17, true",
        "DE-BY, 2027-11-17, false"
    })
    void lawsHaveYears(String code, LocalDate day, boolean kept) {
        assertEquals(kept, region(code).on(day, Set.of()).isPresent());
    }

    @Test
    void whatOnlySomeMunicipalitiesKeepIsAChoice() {
        var bavaria = region("DE-BY");
        var ascensionOfMary = LocalDate.of(2026, 8, 15);

        assertTrue(bavaria.on(ascensionOfMary, Set.of()).isEmpty());
        assertEquals(
                Holiday.ASSUMPTION,
                bavaria.on(ascensionOfMary, Set.of(Holiday.ASSUMPTION)).orElseThrow());
        assertTrue(bavaria.choice().contains(Holiday.AUGSBURG_PEACE));
        assertTrue(
                region("DE-HE").on(ascensionOfMary, Set.of(Holiday.ASSUMPTION)).isEmpty());
    }

    @Test
    void everyRegionHasItsCodeOnceAndEveryHolidayIsKeptSomewhere() {
        var codes = Region.all().stream().map(Region::code).toList();
        var kept = EnumSet.noneOf(Holiday.class);
        for (var region : Region.all()) {
            Stream.of(2017, 2020, 2023, 2025, 2028)
                    .flatMap(year -> region.holidays(year, region.choice()).stream())
                    .forEach(on -> kept.add(on.holiday()));
            kept.addAll(region.choice());
        }

        assertEquals(16 + 9 + 26, new HashSet<>(codes).size());
        assertEquals(codes.size(), new HashSet<>(codes).size());
        assertEquals(EnumSet.allOf(Holiday.class), kept);
    }

    private static Region region(String code) {
        return Region.of(code).orElseThrow();
    }

    private static String days(String code, int year) {
        List<HolidayOn> holidays = region(code).holidays(year, Set.of());
        return holidays.stream().map(on -> on.day().toString().substring(5)).collect(joining(" "));
    }
}

package de.hausbote.hours;

import java.time.LocalDate;

/** Easter Sunday by the Gregorian calendar, computed as Meeus, Jones and Butcher wrote it down. */
final class Easter {
    private Easter() {}

    static LocalDate of(int year) {
        var golden = year % 19;
        var century = year / 100;
        var inCentury = year % 100;
        var moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
        var shift = (golden + 11 * moon + 22 * weekday) / 451;
        var days = moon + weekday - 7 * shift + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}

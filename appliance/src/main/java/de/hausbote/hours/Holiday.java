package de.hausbote.hours;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.previous;

import java.time.LocalDate;
import java.time.Month;
import java.util.function.IntFunction;

/** A day on which people are free somewhere, and when it is; where and since when says the file of the regions. */
public enum Holiday {
    NEW_YEAR("Neujahr", "New Year's Day", on(1, 1)),
    BERCHTOLD("Berchtoldstag", "Saint Berchtold's Day", on(1, 2)),
    EPIPHANY("Heilige Drei Könige", "Epiphany", on(1, 6)),
    NEUCHATEL_REPUBLIC("Jahrestag der Republik", "Republic Day", on(3, 1)),
    WOMEN("Frauentag", "International Women's Day", on(3, 8)),
    JOSEPH("Josefstag", "Saint Joseph's Day", on(3, 19)),
    NAEFELS("Näfelser Fahrt", "Näfels Procession", Holiday::naefels),
    GOOD_FRIDAY("Karfreitag", "Good Friday", easter(-2)),
    EASTER_SUNDAY("Ostersonntag", "Easter Sunday", easter(0)),
    EASTER_MONDAY("Ostermontag", "Easter Monday", easter(1)),
    LABOUR("Tag der Arbeit", "Labour Day", on(5, 1)),
    FLORIAN("Florianitag", "Saint Florian's Day", on(5, 4)),
    LIBERATION("Tag der Befreiung", "Liberation Day", on(5, 8)),
    ASCENSION("Christi Himmelfahrt", "Ascension Day", easter(39)),
    WHIT_SUNDAY("Pfingstsonntag", "Whit Sunday", easter(49)),
    WHIT_MONDAY("Pfingstmontag", "Whit Monday", easter(50)),
    CORPUS_CHRISTI("Fronleichnam", "Corpus Christi", easter(60)),
    UPRISING("Jahrestag des Aufstands vom 17. Juni 1953", "Anniversary of the uprising of 17 June 1953", on(6, 17)),
    JURA_INDEPENDENCE("Fest der Unabhängigkeit", "Independence Day", on(6, 23)),
    PETER_AND_PAUL("Peter und Paul", "Saints Peter and Paul", on(6, 29)),
    SWISS_NATIONAL("Nationalfeiertag", "National Day", on(8, 1)),
    AUGSBURG_PEACE("Augsburger Hohes Friedensfest", "Augsburg Peace Festival", on(8, 8)),
    ASSUMPTION("Mariä Himmelfahrt", "Assumption Day", on(8, 15)),
    GENEVA_FAST("Genfer Bettag", "Geneva Fast", year -> sundayOf(year, 1).plusDays(4)),
    CHILDREN("Weltkindertag", "World Children's Day", on(9, 20)),
    PRAYER_MONDAY("Bettagsmontag", "Prayer Monday", year -> sundayOf(year, 3).plusDays(1)),
    RUPERT("Rupertitag", "Saint Rupert's Day", on(9, 24)),
    BROTHER_KLAUS("Bruder Klaus", "Saint Nicholas of Flüe", on(9, 25)),
    UNITY("Tag der Deutschen Einheit", "German Unity Day", on(10, 3)),
    PLEBISCITE("Tag der Volksabstimmung", "Day of the Plebiscite", on(10, 10)),
    AUSTRIAN_NATIONAL("Nationalfeiertag", "National Day", on(10, 26)),
    REFORMATION("Reformationstag", "Reformation Day", on(10, 31)),
    ALL_SAINTS("Allerheiligen", "All Saints' Day", on(11, 1)),
    MARTIN("Martinstag", "Saint Martin's Day", on(11, 11)),
    LEOPOLD("Leopolditag", "Saint Leopold's Day", on(11, 15)),
    REPENTANCE(
            "Buß- und Bettag",
            "Day of Repentance and Prayer",
            year -> LocalDate.of(year, 11, 23).with(previous(WEDNESDAY))),
    IMMACULATE("Mariä Empfängnis", "Immaculate Conception", on(12, 8)),
    CHRISTMAS_EVE("Heiligabend", "Christmas Eve", on(12, 24)),
    CHRISTMAS("Weihnachten", "Christmas Day", on(12, 25)),
    SECOND_CHRISTMAS("Zweiter Weihnachtstag", "Second Day of Christmas", on(12, 26)),
    STEPHEN("Stephanstag", "Saint Stephen's Day", on(12, 26)),
    GENEVA_REPUBLIC("Wiederherstellung der Republik", "Restoration of the Republic", on(12, 31)),
    NEW_YEARS_EVE("Silvester", "New Year's Eve", on(12, 31));

    private final String german;
    private final String english;

    /** Rules hold no state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final IntFunction<LocalDate> rule;

    Holiday(String german, String english, IntFunction<LocalDate> rule) {
        this.german = german;
        this.english = english;
        this.rule = rule;
    }

    public String name(Language language) {
        return language.of(german, english);
    }

    /** The day of this year, whether it is kept then or not. */
    LocalDate in(int year) {
        return rule.apply(year);
    }

    private static IntFunction<LocalDate> on(int month, int day) {
        return year -> LocalDate.of(year, month, day);
    }

    private static IntFunction<LocalDate> easter(int days) {
        return year -> Easter.of(year).plusDays(days);
    }

    private static LocalDate sundayOf(int year, int number) {
        return LocalDate.of(year, Month.SEPTEMBER, 1).with(dayOfWeekInMonth(number, SUNDAY));
    }

    /** The first Thursday of April, a week later where that is the one before Easter. */
    private static LocalDate naefels(int year) {
        var thursday = LocalDate.of(year, Month.APRIL, 1).with(dayOfWeekInMonth(1, THURSDAY));
        return thursday.equals(Easter.of(year).minusDays(3)) ? thursday.plusDays(7) : thursday;
    }
}

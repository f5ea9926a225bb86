package de.hausbote.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says hours to people, in lines without any form of their own. */
public final class HoursWords {
    private static final Duration AHEAD = Duration.ofDays(30);
    private static final int MOST_OWN_DAYS = 4;

    private static final List<String> DAYS_GERMAN =
            List.of("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag");
    private static final List<String> DAYS_ENGLISH =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS_GERMAN = List.of(
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember");
    private static final List<String> MONTHS_ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final BusinessHours hours;
    private final Language language;

    public HoursWords(BusinessHours hours, Language language) {
        this.hours = hours;
        this.language = language;
    }

    /** The week, a line for days that are alike, then the next holiday and the days of the house's own within 30 days. */
    public String hours(Instant now) {
        var today = hours.dayOf(now);
        var lines = new ArrayList<>(week());
        hours.nextHoliday(today).ifPresent(on -> lines.add(holiday(on)));
        hours.ownDaysAhead(today, AHEAD).stream()
                .limit(MOST_OWN_DAYS)
                .map(this::ownDays)
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    /** When somebody is there again, as it stands in a sentence: {@code morgen ab 09:00 Uhr}. */
    public String nextOpening(Instant now) {
        return hours.nextOpening(now).map(at -> opening(now, at)).orElse(language.of("in Kürze", "soon"));
    }

    private String opening(Instant now, Instant at) {
        var today = hours.dayOf(now);
        var opening = at.atZone(hours.zone());
        var day = opening.toLocalDate();
        var when = day(day);
        if (day.equals(today)) {
            when = language.of("heute", "today");
        } else if (day.equals(today.plusDays(1))) {
            when = language.of("morgen", "tomorrow");
        } else {
            when = language.of("am ", "on ") + when + ",";
        }
        var time = opening.toLocalTime();
        return when + language.of(" ab " + time + " Uhr", " from " + time);
    }

    private List<String> week() {
        var days = DayOfWeek.values();
        var lines = new ArrayList<String>();
        var first = 0;
        for (var next = 1; next <= days.length; next++) {
            if (next == days.length || !same(days[first], days[next])) {
                lines.add(days(days[first], days[next - 1]) + ": "
                        + spans(hours.week().on(days[first])));
                first = next;
            }
        }
        return lines;
    }

    private boolean same(DayOfWeek one, DayOfWeek other) {
        return hours.week().on(one).equals(hours.week().on(other));
    }

    private String days(DayOfWeek first, DayOfWeek last) {
        return first == last ? day(first) : day(first) + language.of(" bis ", " to ") + day(last);
    }

    private String holiday(HolidayOn on) {
        return language.of("Nächster Feiertag: ", "Next holiday: ") + day(on.day()) + " ("
                + on.holiday().name(language) + "), " + language.of("geschlossen", "closed");
    }

    private String ownDays(OwnDays days) {
        var when = days.first().equals(days.last())
                ? day(days.first())
                : day(days.first()) + language.of(" bis ", " to ") + day(days.last());
        var name = days.name().isEmpty() ? "" : " (" + days.name() + ")";
        return when + name + ": " + spans(days.spans());
    }

    private String spans(List<Span> spans) {
        return spans.isEmpty()
                ? language.of("geschlossen", "closed")
                : spans.stream().map(this::span).collect(Collectors.joining(language.of(" und ", " and ")));
    }

    private String span(Span span) {
        return span.from().equals(span.to())
                ? language.of("rund um die Uhr", "around the clock")
                : span.from() + "–" + span.to() + language.of(" Uhr", "");
    }

    private String day(DayOfWeek day) {
        return language == Language.GERMAN ? DAYS_GERMAN.get(day.getValue() - 1) : DAYS_ENGLISH.get(day.getValue() - 1);
    }

    private String day(LocalDate day) {
        var number = day.getDayOfMonth();
        var month = day.getMonthValue() - 1;
        return day(day.getDayOfWeek())
                + language.of(
                        ", " + number + ". " + MONTHS_GERMAN.get(month),
                        ", " + number + " " + MONTHS_ENGLISH.get(month));
    }
}

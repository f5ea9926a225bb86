package de.hausbote.hours;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * From when to when somebody is there, in whole minutes. It belongs to the day on which it begins; where it does not end
 * later than it begins, it ends on the day after, so that 00:00 to 00:00 is a whole day.
 */
public record Span(LocalTime from, LocalTime to) {
    /** How many a day has at most. */
    public static final int MOST = 3;

    public Span {
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to.truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * The spans of one day, as {@code 09:00-12:00,13:00-17:00}; empty for none.
     *
     * @throws IllegalArgumentException when it is written otherwise, when there are more than three, or when one begins
     *     before the one before it ends
     */
    public static List<Span> read(String written) {
        if (written.isBlank()) {
            return List.of();
        }
        var spans = Arrays.stream(written.split(",", -1))
                .map(Span::one)
                .sorted(Comparator.comparing(Span::from))
                .toList();
        requireApart(spans);
        return spans;
    }

    private static Span one(String written) {
        if (!written.strip().matches("[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]")) {
            throw new IllegalArgumentException("a span is written as 09:00-17:00");
        }
        var ends = written.strip().split("-", 2);
        try {
            return new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("a time lies between 00:00 and 23:59", noTime);
        }
    }

    private static void requireApart(List<Span> spans) {
        if (spans.size() > MOST) {
            throw new IllegalArgumentException("a day has at most " + MOST + " spans");
        }
        for (var number = 1; number < spans.size(); number++) {
            var before = spans.get(number - 1);
            if (before.overnight() || spans.get(number).from.isBefore(before.to)) {
                throw new IllegalArgumentException("a span begins after the one before it has ended");
            }
        }
    }

    public static String written(List<Span> spans) {
        return spans.stream().map(Span::toString).collect(Collectors.joining(","));
    }

    boolean overnight() {
        return !to.isAfter(from);
    }

    /** When it begins on this day; an hour that the clock leaves out is moved. */
    Instant begins(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day, from, zone).toInstant();
    }

    /** When it ends, if it begins on this day; of an hour that comes twice it is the second. */
    Instant ends(LocalDate day, ZoneId zone) {
        var last = overnight() ? day.plusDays(1) : day;
        return ZonedDateTime.of(last, to, zone).withLaterOffsetAtOverlap().toInstant();
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}

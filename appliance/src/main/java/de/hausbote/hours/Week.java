package de.hausbote.hours;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The hours of a usual week.
 *
 * @param days the spans of Monday to Sunday, in that order; a day without any is closed
 */
public record Week(List<List<Span>> days) {
    private static final int LENGTH = 7;

    /** Nobody is ever there. */
    public static final Week CLOSED = new Week(Collections.nCopies(LENGTH, List.of()));

    public Week {
        if (days.size() != LENGTH) {
            throw new IllegalArgumentException("a week has seven days");
        }
        days = days.stream().map(List::copyOf).toList();
    }

    /**
     * The spans of Monday to Sunday with a semicolon between them, each day as {@link Span#read} reads it.
     *
     * @throws IllegalArgumentException when it is written otherwise
     */
    public static Week read(String written) {
        return new Week(Arrays.stream(written.split(";", -1)).map(Span::read).toList());
    }

    public String written() {
        return days.stream().map(Span::written).collect(Collectors.joining(";"));
    }

    List<Span> on(DayOfWeek day) {
        return days.get(day.getValue() - 1);
    }

    /** Whether nobody is there on any day. */
    public boolean closed() {
        return days.stream().allMatch(List::isEmpty);
    }
}

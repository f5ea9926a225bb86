package de.hausbote.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A holiday where it is kept, and the conditions of the law.
 *
 * @param from the first year
 * @param to the last year
 * @param weekdays on which it is one
 */
record Kept(Holiday holiday, int from, int to, Set<DayOfWeek> weekdays) {
    Kept {
        weekdays = Set.copyOf(weekdays);
    }

    /** As the file of the regions writes it: the name, then nothing, {@code @2019-}, {@code @2025} or weekdays. */
    static Kept read(String written) {
        var parts = written.split("@", 2);
        var holiday = Holiday.valueOf(parts[0]);
        var always = new Kept(holiday, 0, Integer.MAX_VALUE, EnumSet.allOf(DayOfWeek.class));
        if (parts.length == 1) {
            return always;
        }
        var condition = parts[1];
        if (!Character.isDigit(condition.charAt(0))) {
            var days = Arrays.stream(condition.split(",", -1)).map(DayOfWeek::valueOf);
            return new Kept(holiday, 0, Integer.MAX_VALUE, Set.copyOf(days.toList()));
        }
        var first = Integer.parseInt(condition.replace("-", ""));
        var last = condition.endsWith("-") ? Integer.MAX_VALUE : first;
        return new Kept(holiday, first, last, always.weekdays);
    }

    /** When it is in this year, if it is. */
    Optional<LocalDate> in(int year) {
        return Optional.of(holiday.in(year))
                .filter(_ -> from <= year && year <= to)
                .filter(day -> weekdays.contains(day.getDayOfWeek()));
    }
}

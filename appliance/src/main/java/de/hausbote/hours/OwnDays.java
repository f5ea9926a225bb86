package de.hausbote.hours;

import java.time.LocalDate;
import java.util.List;

/**
 * Days on which the house has other hours than the week and the holidays say.
 *
 * @param last the last of them, not before the first
 * @param spans when somebody is there on each; none where it is closed
 * @param name what contacts are told of it, at most 80 characters, or empty
 */
public record OwnDays(LocalDate first, LocalDate last, List<Span> spans, String name) {
    private static final int LONGEST_NAME = 80;

    public OwnDays {
        spans = List.copyOf(spans);
        name = name.strip();
        if (last.isBefore(first) || name.length() > LONGEST_NAME || name.lines().count() > 1) {
            throw new IllegalArgumentException("own days end after they begin and have a short name");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean closed() {
        return spans.isEmpty();
    }
}

package de.hausbote.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When somebody is there. Days of the house's own count before holidays, holidays before the week; what began the evening
 * before a holiday ends when it was to end.
 *
 * @param also holidays that the house keeps beside those of the law
 * @param own the first that covers a day counts
 */
public record BusinessHours(ZoneId zone, Region region, Set<Holiday> also, Week week, List<OwnDays> own) {
    /** How far ahead and back is looked. */
    private static final int HORIZON = 400;

    public BusinessHours {
        also = Set.copyOf(also);
        own = List.copyOf(own);
    }

    /** Somebody is there from the first moment on, and not at the last one any more. */
    private record Opening(Instant from, Instant to) {}

    /** When somebody is there on this day. */
    public List<Span> spans(LocalDate day) {
        return own.stream()
                .filter(days -> days.covers(day))
                .map(OwnDays::spans)
                .findFirst()
                .orElseGet(() -> region.on(day, also).isPresent() ? List.of() : week.on(day.getDayOfWeek()));
    }

    public boolean openAt(Instant moment) {
        return around(moment, -1, 0).anyMatch(opening -> !opening.from.isAfter(moment) && opening.to.isAfter(moment));
    }

    /** The first opening after this moment; nothing when there is none within 400 days. */
    public Optional<Instant> nextOpening(Instant moment) {
        return around(moment, 0, HORIZON)
                .map(Opening::from)
                .filter(from -> from.isAfter(moment))
                .findFirst();
    }

    /** Since when it has been closed; nothing while it is open, or when it was not open within 400 days. */
    public Optional<Instant> closedSince(Instant moment) {
        if (openAt(moment)) {
            return Optional.empty();
        }
        return around(moment, -HORIZON, 0)
                .map(Opening::to)
                .filter(to -> !to.isAfter(moment))
                .max(Comparator.naturalOrder());
    }

    /** The next holiday on which the house would be open without it, from this day on, within 400 days. */
    public Optional<HolidayOn> nextHoliday(LocalDate from) {
        return IntStream.rangeClosed(from.getYear(), from.getYear() + 1)
                .boxed()
                .flatMap(year -> region.holidays(year, also).stream())
                .filter(on -> !on.day().isBefore(from))
                .filter(on -> own.stream().noneMatch(days -> days.covers(on.day())))
                .filter(on -> !week.on(on.day().getDayOfWeek()).isEmpty())
                .findFirst();
    }

    /** Days of the house's own that are not over, until so long after this day. */
    public List<OwnDays> ownDaysAhead(LocalDate from, Duration ahead) {
        var until = from.plusDays(ahead.toDays());
        return own.stream()
                .filter(days -> !days.last().isBefore(from) && !days.first().isAfter(until))
                .sorted(Comparator.comparing(OwnDays::first))
                .toList();
    }

    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The openings that begin on these days, counted from the day of the moment, in their order. */
    private Stream<Opening> around(Instant moment, int from, int to) {
        var today = dayOf(moment);
        return IntStream.rangeClosed(from, to)
                .mapToObj(today::plusDays)
                .flatMap(day ->
                        spans(day).stream().map(span -> new Opening(span.begins(day, zone), span.ends(day, zone))));
    }
}

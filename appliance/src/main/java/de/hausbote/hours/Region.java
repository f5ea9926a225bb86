package de.hausbote.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of Germany, Austria or Switzerland with the holidays of its law, and those that only some of its municipalities,
 * or custom, keep: of these the house says which it keeps.
 */
public final class Region {
    private final String code;
    private final String german;
    private final String english;
    private final List<Kept> law;
    private final List<Kept> choice;

    Region(String code, String german, String english, List<Kept> law, List<Kept> choice) {
        this.code = code;
        this.german = german;
        this.english = english;
        this.law = List.copyOf(law);
        this.choice = List.copyOf(choice);
    }

    /** All that are known: German ones first, each country in the order of its file. */
    public static List<Region> all() {
        return Regions.ALL;
    }

    /** By its ISO 3166-2 code. */
    public static Optional<Region> of(String code) {
        return Regions.ALL.stream().filter(region -> region.code.equals(code)).findFirst();
    }

    /** For example {@code DE-BY}. */
    public String code() {
        return code;
    }

    public String name(Language language) {
        return language.of(german, english);
    }

    /** What the house may keep beside the law. */
    public Set<Holiday> choice() {
        return choice.stream().map(Kept::holiday).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The holidays of a year in their order, each day once.
     *
     * @param also what the house keeps beside the law; what is no choice here is passed over
     */
    public List<HolidayOn> holidays(int year, Collection<Holiday> also) {
        var days = new ArrayList<LocalDate>();
        return Stream.concat(law.stream(), choice.stream().filter(kept -> also.contains(kept.holiday())))
                .flatMap(kept -> kept.in(year).map(day -> new HolidayOn(day, kept.holiday())).stream())
                .sorted(Comparator.comparing(HolidayOn::day))
                .filter(on -> fresh(days, on.day()))
                .toList();
    }

    private static boolean fresh(List<LocalDate> days, LocalDate day) {
        return !days.contains(day) && days.add(day);
    }

    /** What is kept on this day. */
    Optional<Holiday> on(LocalDate day, Collection<Holiday> also) {
        return holidays(day.getYear(), also).stream()
                .filter(holiday -> holiday.day().equals(day))
                .map(HolidayOn::holiday)
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region region && region.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}

package de.hausbote.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Filters as Lucene asks them: each name has to fit, by one of its values; what is excluded must not. */
final class Conditions {
    private Conditions() {}

    static void add(BooleanQuery.Builder all, Collection<Understood> filters) {
        alternatives(filters).values().forEach(values -> all.add(anyOf(values), Occur.FILTER));
        filters.stream().filter(each -> each.filter().not()).forEach(each -> all.add(each.condition(), Occur.MUST_NOT));
    }

    private static Map<FilterName, List<Understood>> alternatives(Collection<Understood> filters) {
        return filters.stream()
                .filter(each -> !each.filter().not())
                .collect(Collectors.groupingBy(
                        each -> each.filter().name(), () -> new EnumMap<>(FilterName.class), Collectors.toList()));
    }

    private static Query anyOf(List<Understood> values) {
        var any = new BooleanQuery.Builder();
        values.forEach(each -> any.add(each.condition(), Occur.SHOULD));
        return any.build();
    }

    /** From the beginning of this day on, as days begin in the zone. */
    static Query since(LocalDate day, ZoneId zone) {
        return IndexedFields.between(Optional.of(begin(day, zone)), Optional.empty());
    }

    /** To the end of this day. */
    static Query until(LocalDate day, ZoneId zone) {
        return IndexedFields.between(Optional.empty(), Optional.of(begin(day.plusDays(1), zone)));
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}

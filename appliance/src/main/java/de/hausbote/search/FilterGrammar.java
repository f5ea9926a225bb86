package de.hausbote.search;

import de.hausbote.language.Words;
import de.hausbote.message.Direction;
import de.hausbote.search.Filter.Value;
import de.hausbote.ticket.TicketView.State;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what stands behind the colon of a filter, in German or English. */
final class FilterGrammar {
    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Map<String, Direction> SIDES =
            Map.of("customer", Direction.IN, "kunde", Direction.IN, "us", Direction.OUT, "uns", Direction.OUT);
    private static final Map<String, State> STATES =
            Map.of("open", State.OPEN, "offen", State.OPEN, "resolved", State.RESOLVED, "erledigt", State.RESOLVED);
    private static final List<String> FILE = List.of("file", "datei");

    private FilterGrammar() {}

    /** Nothing when the value means nothing: then it is words like any other. */
    static Optional<Value> value(FilterName name, String typed) {
        var word = typed.toLowerCase(Locale.ROOT);
        return switch (name) {
            case FROM -> Optional.ofNullable(SIDES.get(word)).map(Value.Side::new);
            case SINCE -> day(word).map(Value.Since::new);
            case UNTIL -> day(word).map(Value.Until::new);
            case HAS -> Optional.of(word).filter(FILE::contains).map(_ -> new Value.File());
            case STATE -> Optional.ofNullable(STATES.get(word)).map(Value.Work::new);
            case PERSON -> named(typed, Value.Person::new);
            case CHANNEL -> named(typed, Value.Channel::new);
            case TEAM -> named(typed, Value.Team::new);
            case OWNER -> named(typed, Value.Owner::new);
        };
    }

    private static Optional<Value> named(String typed, Function<String, Value> value) {
        return Words.of(typed).isEmpty() ? Optional.empty() : Optional.of(value.apply(typed));
    }

    private static Optional<LocalDate> day(String value) {
        var german = GERMAN_DAY.matcher(value);
        try {
            return Optional.of(
                    german.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(german.group(3)),
                                    Integer.parseInt(german.group(2)),
                                    Integer.parseInt(german.group(1)))
                            : LocalDate.parse(value));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}

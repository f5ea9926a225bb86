package de.hausbote.conversation;

import de.hausbote.hours.OwnDays;
import de.hausbote.hours.Span;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.time.LocalDate;
import java.util.List;

/** Days on which the house has other hours; days are counted from 1 January 1970. */
final class OwnDayTable {
    private static final String ALL = """
            select first_day, last_day, spans, name from own_day order by number fetch first 100 rows only
            """;

    private static final String CLEAR = "delete from own_day";

    private static final String INSERT = """
            insert into own_day (number, first_day, last_day, spans, name)
            values (:number, :first_day, :last_day, :spans, :name)
            """;

    List<OwnDays> all(Transaction tx) {
        return tx.query(ALL).list(OwnDayTable::days);
    }

    void replace(Transaction tx, List<OwnDays> days) {
        tx.change(CLEAR).run();
        for (var number = 0; number < days.size(); number++) {
            var each = days.get(number);
            tx.change(INSERT)
                    .bind("number", number)
                    .bind("first_day", each.first().toEpochDay())
                    .bind("last_day", each.last().toEpochDay())
                    .bind("spans", Span.written(each.spans()))
                    .bind("name", each.name())
                    .runOnce();
        }
    }

    private static OwnDays days(Row row) {
        return new OwnDays(
                LocalDate.ofEpochDay(row.number("first_day")),
                LocalDate.ofEpochDay(row.number("last_day")),
                Span.read(row.text("spans")),
                row.text("name"));
    }
}

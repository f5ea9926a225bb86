package de.hausbote.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A statement that reads: bind the parameters, then ask for one row or all of them. */
public final class Query extends Binding<Query> {
    private final org.jdbi.v3.core.statement.Query query;

    Query(org.jdbi.v3.core.statement.Query query) {
        super(query);
        this.query = query;
    }

    @Override
    Query self() {
        return this;
    }

    /** The only row, or nothing; a second one is a fault of the program. */
    public <T> Optional<T> one(Function<Row, T> reader) {
        var rows = list(reader);
        if (rows.size() > 1) {
            throw new StoreException("expected one row at most, found " + rows.size());
        }
        return rows.stream().findFirst();
    }

    public <T> List<T> list(Function<Row, T> reader) {
        return Faults.translated(() -> List.copyOf(
                query.map((result, context) -> reader.apply(new Row(result))).list()));
    }

    /** The single number of a count, a sum or a maximum; 0 when there is none. */
    public long number() {
        return Faults.translated(() -> query.mapTo(Long.class).findOne().orElse(0L));
    }

    public boolean exists() {
        return !list(row -> true).isEmpty();
    }
}

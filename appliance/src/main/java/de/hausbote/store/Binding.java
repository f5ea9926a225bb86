package de.hausbote.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Fills the named parameters of a statement. This is the border where absence becomes the database's null: the only
 * methods of the program that take null. Every value goes with its type, for the database refuses an untyped null.
 *
 * @param <B> the statement, so that calls chain
 */
abstract sealed class Binding<B extends Binding<B>> permits Query, Change {
    private final SqlStatement<?> statement;

    Binding(SqlStatement<?> statement) {
        this.statement = statement;
    }

    abstract B self();

    /** Ids, blind indexes and sealed values. */
    public final B bind(String name, byte @Nullable [] value) {
        statement.bindByType(name, value, byte[].class);
        return self();
    }

    public final B bind(String name, @Nullable String value) {
        statement.bindByType(name, value, String.class);
        return self();
    }

    /** A closed word of the product, stored by its name. */
    public final B bind(String name, @Nullable Enum<?> value) {
        return bind(name, value == null ? null : value.name());
    }

    /** Stored as milliseconds UTC. */
    public final B bind(String name, @Nullable Instant value) {
        statement.bindByType(name, value == null ? null : value.toEpochMilli(), Long.class);
        return self();
    }

    public final B bind(String name, @Nullable Long value) {
        statement.bindByType(name, value, Long.class);
        return self();
    }

    public final B bind(String name, long value) {
        statement.bind(name, value);
        return self();
    }

    public final B bind(String name, int value) {
        statement.bind(name, value);
        return self();
    }

    /** Stored as 1 or 0. */
    public final B bind(String name, boolean value) {
        statement.bind(name, (short) (value ? 1 : 0));
        return self();
    }

    /** For {@code in (<name>)}; an empty list matches nothing. */
    public final B bindIds(String name, Collection<byte[]> values) {
        return bindEach(name, values, "cast(null as char(16) for bit data)");
    }

    /** For {@code in (<name>)}; an empty list matches nothing. */
    public final B bindWords(String name, Collection<String> values) {
        return bindEach(name, values, "cast(null as varchar(1))");
    }

    /** For {@code in (<name>)}; an empty list matches nothing. */
    public final B bindNumbers(String name, Collection<Long> values) {
        return bindEach(name, values, "cast(null as bigint)");
    }

    private B bindEach(String name, Collection<?> values, String nothing) {
        if (values.isEmpty()) {
            statement.define(name, nothing);
        } else {
            statement.bindList(name, padded(values));
        }
        return self();
    }

    /** A list grows to a power of two by repeating its last value: the engine compiles a few statements, not a hundred. */
    private static List<Object> padded(Collection<?> values) {
        var padded = new ArrayList<Object>(values);
        while (Integer.bitCount(padded.size()) != 1) {
            padded.add(padded.getLast());
        }
        return padded;
    }
}

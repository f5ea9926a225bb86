package de.hausbote.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row under the cursor, read by column name. Valid only within the function it was handed to. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public byte[] bytes(String column) {
        return present(column, optionalBytes(column));
    }

    public Optional<byte[]> optionalBytes(String column) {
        return read(() -> result.getBytes(column));
    }

    public String text(String column) {
        return present(column, optionalText(column));
    }

    public Optional<String> optionalText(String column) {
        return read(() -> result.getString(column));
    }

    /** A closed word of the product, stored by its name. */
    public <E extends Enum<E>> E word(String column, Class<E> words) {
        return Enum.valueOf(words, text(column));
    }

    public <E extends Enum<E>> Optional<E> optionalWord(String column, Class<E> words) {
        return optionalText(column).map(name -> Enum.valueOf(words, name));
    }

    public Instant time(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    public Optional<Instant> optionalTime(String column) {
        return optionalNumber(column).map(Instant::ofEpochMilli);
    }

    public long number(String column) {
        return present(column, optionalNumber(column));
    }

    public Optional<Long> optionalNumber(String column) {
        return read(() -> {
            var number = result.getLong(column);
            return result.wasNull() ? null : number;
        });
    }

    public int count(String column) {
        return Math.toIntExact(number(column));
    }

    public boolean flag(String column) {
        return number(column) != 0;
    }

    private static <T> T present(String column, Optional<T> value) {
        return value.orElseThrow(() -> new StoreException("expected a value in column " + column + ", found none"));
    }

    private static <T> Optional<T> read(Read<T> read) {
        try {
            return Optional.ofNullable(read.read());
        } catch (SQLException refused) {
            throw Faults.of(refused);
        }
    }

    private interface Read<T> {
        @Nullable
        T read() throws SQLException;
    }
}

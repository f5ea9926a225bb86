package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a sealed value belongs: its table, column and row, the contact it is about, and the plain columns whose exchange
 * would mislead. A sealed value opens in its own place and in no other.
 *
 * <p>Immutable. {@code Place.of("message", "content", id).contact(contact).with("direction", "in").revision(3)}
 */
public final class Place {
    private final String table;
    private final String column;
    private final byte[] row;
    private final byte[] contact;
    private final int format;
    private final long revision;
    private final List<Plain> plain;

    private record Plain(String column, String value) {}

    private Place(
            String table, String column, byte[] row, byte[] contact, int format, long revision, List<Plain> plain) {
        this.table = table;
        this.column = column;
        this.row = row;
        this.contact = contact;
        this.format = format;
        this.revision = revision;
        this.plain = plain;
    }

    /** The cell of a table; format 1, belonging to no contact, never changed. */
    public static Place of(String table, String column, byte[] row) {
        return new Place(table, column, row.clone(), new byte[0], 1, 0, List.of());
    }

    /** The cell of a table whose rows are numbered. */
    public static Place of(String table, String column, long row) {
        return of(table, column, new AssociatedData().add(row).bytes());
    }

    /** The contact whom the value is about. */
    public Place contact(byte[] id) {
        return new Place(table, column, row, id.clone(), format, revision, plain);
    }

    /** How the plain bytes are written: the record's own format. */
    public Place format(int version) {
        return new Place(table, column, row, contact, version, revision, plain);
    }

    /** Counts the changes of a cell that may change, so that an older value is refused. */
    public Place revision(long number) {
        return new Place(table, column, row, contact, format, number, plain);
    }

    /** A plain column beside the value; the value opens only beside the same one. */
    public Place with(String plainColumn, String value) {
        var more = Stream.concat(plain.stream(), Stream.of(new Plain(plainColumn, value)))
                .toList();
        return new Place(table, column, row, contact, format, revision, more);
    }

    public Place with(String plainColumn, long value) {
        return with(plainColumn, Long.toString(value));
    }

    public Place with(String plainColumn, byte[] value) {
        return with(plainColumn, HexFormat.of().formatHex(value));
    }

    String name() {
        return table + "." + column;
    }

    boolean belongsToNobody() {
        return contact.length == 0;
    }

    boolean belongsTo(byte[] contactId) {
        return Arrays.equals(contact, contactId);
    }

    AssociatedData associatedData() {
        var data = new AssociatedData()
                .add(table.getBytes(UTF_8))
                .add(column.getBytes(UTF_8))
                .add(row)
                .add(contact)
                .add(format)
                .add(revision)
                .add(plain.size());
        for (var each : plain) {
            data.add(each.column.getBytes(UTF_8)).add(each.value.getBytes(UTF_8));
        }
        return data;
    }

    /** The cell only; ids stay out of logs. */
    @Override
    public String toString() {
        return name();
    }
}

package de.hausbote;

import static java.util.stream.Collectors.joining;

import de.hausbote.store.Database;
import de.hausbote.store.Row;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sealed cells of a database, found from its catalogue, and the way to put something else in their place. */
final class Cells {
    /** What tells rows of a table apart, where it is not an id. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "contact_key", List.of("contact"),
            "channel_secret", List.of("account", "kind", "number"),
            "reaction", List.of("message", "side"),
            "message_version", List.of("message", "revision"),
            "draft", List.of("person", "conversation"));

    private final Database database;

    Cells(Database database) {
        this.database = database;
    }

    /** @param row a condition of SQL that holds for it alone */
    record Cell(String row, byte[] value) {}

    List<String> columns() {
        return database.read(tx -> tx.query("""
                        select t.tablename || '.' || c.columnname as name
                          from sys.systables t join sys.syscolumns c on c.referenceid = t.tableid
                         where t.tabletype = 'T'
                           and (c.columnname like '%SEALED' or c.columnname like '%WRAPPED')
                        """).list(row -> row.text("name").toLowerCase(Locale.ROOT)));
    }

    List<byte[]> values() {
        return columns().stream()
                .flatMap(column -> of(column, "1 = 1").stream())
                .map(Cell::value)
                .toList();
    }

    List<Cell> of(String column, String rows) {
        var table = table(column);
        var keys = KEYS.getOrDefault(table, List.of("id"));
        var sql = "select %s, %s from %s where %s is not null and %s"
                .formatted(String.join(", ", keys), name(column), table, name(column), rows);
        return database.read(tx -> tx.query(sql).list(row -> new Cell(condition(row, keys), row.bytes(name(column)))));
    }

    private static String condition(Row row, List<String> keys) {
        return keys.stream().map(key -> key + " = " + literal(row, key)).collect(joining(" and "));
    }

    private static String literal(Row row, String key) {
        return switch (key) {
            case "kind", "side" -> "'" + row.text(key) + "'";
            case "number", "revision" -> Long.toString(row.number(key));
            default -> "X'" + HexFormat.of().formatHex(row.bytes(key)) + "'";
        };
    }

    void put(String column, String row, byte[] value) {
        database.change(
                tx -> tx.change("update %s set %s = :value where %s".formatted(table(column), name(column), row))
                        .bind("value", value)
                        .runOnce());
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private static String name(String column) {
        return column.substring(column.indexOf('.') + 1);
    }
}

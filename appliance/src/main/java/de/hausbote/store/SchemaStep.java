package de.hausbote.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One step of the tables' history.
 *
 * @param number its place, from 1 on
 * @param name what it brings, in a word
 * @param sql its statements, each ended by a semicolon
 */
record SchemaStep(int number, String name, String sql) {
    private static final Pattern FILE = Pattern.compile("([0-9]{4})-([a-z0-9-]+)\\.sql");

    static SchemaStep named(String file, String sql) {
        var parts = FILE.matcher(file);
        if (!parts.matches()) {
            throw new StoreException("a schema file is named like 0001-first.sql, found " + file);
        }
        return new SchemaStep(Integer.parseInt(parts.group(1)), parts.group(2), sql);
    }

    String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime knows SHA-256", missing);
        }
    }

    void apply(Transaction tx) {
        var statements = SqlScript.statements(sql);
        for (var at = 0; at < statements.size(); at++) {
            run(tx, statements.get(at), at + 1);
        }
    }

    private void run(Transaction tx, String statement, int place) {
        try (var prepared = tx.handle().getConnection().createStatement()) {
            prepared.execute(statement);
        } catch (SQLException refused) {
            throw new StoreException(
                    "the database refused statement " + place + " of schema step " + number, Faults.state(refused));
        }
    }
}

package de.hausbote.search;

import de.hausbote.conversation.Passage;
import de.hausbote.message.Id;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The other baseline: the same messages in PostgreSQL, unsealed, with a trigram index for ILIKE and one for German words.
 * Started and stopped by {@code scripts/bench search}, which tells the port and the password.
 */
final class PostgresBaseline implements AutoCloseable {
    private static final List<String> TABLE = List.of("create extension if not exists pg_trgm", """
            create table message (
                arrival bigint primary key,
                at bigint not null,
                team uuid not null,
                body text not null,
                german tsvector generated always as (to_tsvector('german', body)) stored)
            """);
    private static final List<String> INDEXES = List.of(
            "create index message_newest on message (at desc, arrival desc)",
            "create index message_trigrams on message using gin (body gin_trgm_ops)",
            "create index message_german on message using gin (german)",
            "vacuum analyze message");
    private static final String INSERT = "insert into message (arrival, at, team, body) values (?, ?, ?, ?)";
    private static final int PART = 1_000;

    private final Connection connection;

    private PostgresBaseline(Connection connection) {
        this.connection = connection;
    }

    /** What the database does, and may refuse. */
    private interface Work<T> {
        T result() throws SQLException;
    }

    private static <T> T done(Work<T> work) {
        try {
            return work.result();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** With all messages in it. Each question is planned for what it asks: no plan is kept from one to the next. */
    static PostgresBaseline with(BenchMessages messages) {
        var url = "jdbc:postgresql://127.0.0.1:%s/postgres?prepareThreshold=0&reWriteBatchedInserts=true"
                .formatted(told("BENCH_POSTGRES_PORT"));
        return done(() -> {
            var baseline =
                    new PostgresBaseline(DriverManager.getConnection(url, "bench", told("BENCH_POSTGRES_PASSWORD")));
            baseline.run(TABLE);
            baseline.insert(messages);
            baseline.run(INDEXES);
            return baseline;
        });
    }

    private static String told(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(
                        () -> new IllegalStateException("scripts/bench search starts PostgreSQL and sets " + name));
    }

    private void run(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void insert(BenchMessages messages) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var from = 0; from < messages.count(); from += PART) {
                for (var passage : messages.part(from, PART)) {
                    add(insert, passage);
                }
                insert.executeBatch();
            }
        }
    }

    private static void add(PreparedStatement insert, Passage passage) throws SQLException {
        insert.setLong(1, passage.arrival());
        insert.setLong(2, passage.at().toEpochMilli());
        insert.setObject(3, uuid(passage.team().value()));
        insert.setString(4, passage.texts().getFirst());
        insert.addBatch();
    }

    private static UUID uuid(Id id) {
        return new UUID(id.high(), id.low());
    }

    /** The newest hits of two teams by what stands in the text; a word that nobody wrote, by how near words are to it. */
    List<Long> like(BenchQuestion question) {
        var words = question.words();
        return switch (question.kind()) {
            case WORD, COMPOUND, PHRASE, NUMBER -> newest("body ilike ?", "%" + words + "%");
            case PREFIX -> newest("(body ilike ? or body ilike ?)", words + "%", "% " + words + "%");
            case TYPO -> newest("body %> ?", words);
        };
    }

    /** The same by the words of the language; it cannot find a word that nobody wrote. */
    List<Long> german(BenchQuestion question) {
        var words = question.words();
        return switch (question.kind()) {
            case WORD, COMPOUND, NUMBER, TYPO -> newest("german @@ plainto_tsquery('german', ?)", words);
            case PHRASE -> newest("german @@ phraseto_tsquery('german', ?)", words);
            case PREFIX -> newest("german @@ to_tsquery('german', ?)", words + ":*");
        };
    }

    private List<Long> newest(String condition, String... values) {
        var newest = """
                select arrival from message
                 where team = any (?) and %s
                 order by at desc, arrival desc limit 20
                """.formatted(condition);
        return done(() -> {
            try (var select = connection.prepareStatement(newest)) {
                select.setArray(1, connection.createArrayOf("uuid", teams()));
                for (var at = 0; at < values.length; at++) {
                    select.setString(at + 2, values[at]);
                }
                return arrivals(select);
            }
        });
    }

    private static List<Long> arrivals(PreparedStatement select) throws SQLException {
        var arrivals = new ArrayList<Long>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                arrivals.add(rows.getLong(1));
            }
        }
        return arrivals;
    }

    private static UUID[] teams() {
        return BenchMessages.teams().stream().map(team -> uuid(team.value())).toArray(UUID[]::new);
    }

    long trigramBytes() {
        return number("select pg_relation_size('message_trigrams')");
    }

    long germanBytes() {
        return number("select pg_relation_size('message_german')");
    }

    String version() {
        return done(() -> connection.getMetaData().getDatabaseProductName() + " "
                + connection.getMetaData().getDatabaseProductVersion());
    }

    private long number(String select) {
        return done(() -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(select)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Override
    public void close() {
        done(() -> {
            connection.close();
            return this;
        });
    }
}

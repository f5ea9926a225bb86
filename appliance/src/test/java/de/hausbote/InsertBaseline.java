package de.hausbote;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What peers do behind their web server: each webhook is inserted and committed in PostgreSQL, by a pool of connections.
 * Started and stopped by {@code scripts/bench}, which tells the port and the password. Thread-safe.
 */
final class InsertBaseline implements AutoCloseable {
    private static final int CONNECTIONS = 16;
    private static final List<String> TABLE = List.of("drop table if exists webhook", """
            create table webhook (
                id bigserial primary key,
                message text not null unique,
                body bytea not null,
                taken timestamptz not null default now())
            """);
    private static final String INSERT = "insert into webhook (message, body) values (?, ?)";

    private final BenchHouse house;
    private final BlockingQueue<PreparedStatement> pool = new ArrayBlockingQueue<>(CONNECTIONS, true);
    private final Connection other;

    private InsertBaseline(BenchHouse house) throws SQLException {
        this.house = house;
        this.other = connection();
        try (var statement = other.createStatement()) {
            for (var sql : TABLE) {
                statement.execute(sql);
            }
        }
        for (var at = 0; at < CONNECTIONS; at++) {
            pool.add(connection().prepareStatement(INSERT));
        }
    }

    static InsertBaseline beside(BenchHouse house) {
        try {
            return new InsertBaseline(house);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static Connection connection() throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(told("BENCH_POSTGRES_PORT"));
        return DriverManager.getConnection(url, "bench", told("BENCH_POSTGRES_PASSWORD"));
    }

    private static String told(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException("scripts/bench starts PostgreSQL and sets " + name));
    }

    /** Whoever waits longest gets the next connection. */
    Load.Client client() {
        return new Load.Client() {
            @Override
            public void send(int number) throws InterruptedException, SQLException {
                var insert = pool.take();
                try {
                    insert.setString(1, "wamid.B" + number);
                    insert.setBytes(2, house.message(number));
                    insert.executeUpdate();
                } finally {
                    pool.add(insert);
                }
            }

            @Override
            public void close() {
                // the connections stay
            }
        };
    }

    String version() {
        try {
            return other.getMetaData().getDatabaseProductName() + " "
                    + other.getMetaData().getDatabaseProductVersion();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void close() {
        try {
            other.close();
            for (var insert : List.copyOf(pool)) {
                insert.getConnection().close();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}

package de.hausbote.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fixed number of connections and the queue before them. Thread-safe. The queue is fair, because the pool alone lets
 * single callers starve for seconds; whoever waits longer than the limit is refused.
 */
final class Connections implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final ScopedValue<Connections> WORKING = ScopedValue.newInstance();
    private static final int ATTEMPTS = 3;

    /** Remembers what it read, for readers and writers alike. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final String name;
    private final Semaphore free;
    private final Duration patience;
    private final Clock clock;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    Connections(String name, String url, int size, Duration patience, Clock clock) {
        this.name = name;
        this.free = new Semaphore(size, true);
        this.patience = patience;
        this.clock = clock;
        this.pool = new HikariDataSource(configuration(name, url, size));
        this.jdbi = Jdbi.create(pool);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
    }

    /** One unit of work. One that was taken back because of a deadlock is tried again, three times in all. */
    <T> T run(Function<Transaction, T> work) {
        if (WORKING.isBound()) {
            throw new IllegalStateException("a unit of work began within another; hand the transaction on instead");
        }
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return once(work);
            } catch (ContendedException taken) {
                LOG.debug("unit of work repeated connections={} attempt={} state={}", name, attempt, taken.state());
            }
        }
        return once(work);
    }

    @Override
    public void close() {
        pool.close();
    }

    private <T> T once(Function<Transaction, T> work) {
        enter();
        Done<T> done;
        try {
            done = ScopedValue.where(WORKING, this).call(() -> committed(work));
        } finally {
            free.release();
        }
        done.transaction().afterwards().forEach(Connections::follow);
        return done.answer();
    }

    private void enter() {
        try {
            if (free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new UnavailableException("too many units of work are waiting");
    }

    private <T> Done<T> committed(Function<Transaction, T> work) {
        try {
            return jdbi.inTransaction(handle -> {
                var transaction = new Transaction(handle, clock.instant());
                return new Done<>(transaction, work.apply(transaction));
            });
        } catch (JdbiException fault) {
            throw Faults.of(fault);
        }
    }

    /** The work is committed whatever comes now, so a follower that fails must not look like work that failed. */
    private static void follow(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException broken) {
            LOG.error("what should follow a unit of work failed", broken);
        }
    }

    private static HikariConfig configuration(String name, String url, int size) {
        var configuration = new HikariConfig();
        configuration.setPoolName(name);
        configuration.setJdbcUrl(url);
        configuration.setMaximumPoolSize(size);
        configuration.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        configuration.setMaxLifetime(0);
        configuration.setKeepaliveTime(0);
        configuration.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        return configuration;
    }

    private record Done<T>(Transaction transaction, T answer) {}
}

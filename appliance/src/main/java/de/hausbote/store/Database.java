package de.hausbote.store;

import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The database in its two layers of sealing: what the vault seals goes in, and the engine encrypts what it writes. Opens
 * it, brings its tables up to date, runs units of work, closes it. Thread-safe.
 *
 * <p>Units of work see what others have committed, statement by statement; whoever decides on what was read changes it
 * with a condition or leans on a unique constraint. They may run more than once, see {@link Transaction}. Threads that
 * run them are not interrupted: the engine would close its files.
 */
public final class Database implements AutoCloseable {
    private static final int WRITERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Derby derby;
    private final Connections writers;
    private final Connections readers;

    private Database(Derby derby, int readers, Clock clock) {
        this.derby = derby;
        this.writers = new Connections("write", derby.url(), WRITERS, PATIENCE, clock);
        this.readers = new Connections("read", derby.url(), readers, PATIENCE, clock);
    }

    /**
     * Opens the database, makes it when the folder has none, and brings its tables up to date.
     *
     * @param key the 256-bit key of the lower layer in hexadecimal, given by the vault at each start
     * @throws StoreException when the key does not fit or the tables are not those of this program
     */
    public static Database open(StoreSettings settings, String key, Clock clock) {
        return open(settings, key, clock, Schema.ofProgram());
    }

    /**
     * The same for a database that has been in use: one that is gone is not made anew.
     *
     * @throws StoreException when it is gone, too
     */
    public static Database reopen(StoreSettings settings, String key, Clock clock) {
        var derby = new Derby(settings.folder());
        derby.startExisting(settings.pageCachePages(), key);
        return upToDate(derby, settings, clock, Schema.ofProgram());
    }

    /**
     * The same for a database that shall have this key from now on, whichever of these it has.
     *
     * @param former keys that it may have had before
     */
    public static Database rekeyed(StoreSettings settings, String key, List<String> former, Clock clock) {
        var derby = new Derby(settings.folder());
        derby.startRekeyed(settings.pageCachePages(), key, former);
        return upToDate(derby, settings, clock, Schema.ofProgram());
    }

    static Database open(StoreSettings settings, String key, Clock clock, Schema schema) {
        var derby = new Derby(settings.folder());
        derby.start(settings.pageCachePages(), key);
        return upToDate(derby, settings, clock, schema);
    }

    private static Database upToDate(Derby derby, StoreSettings settings, Clock clock, Schema schema) {
        var database = new Database(derby, settings.readers(), clock);
        try {
            schema.bringUpToDate(database);
            return database;
        } catch (StoreException refused) {
            database.close();
            throw refused;
        }
    }

    /** One unit of work that changes something, or that reads and records it. */
    public <T> T write(Function<Transaction, T> work) {
        return writers.run(work);
    }

    /** The same without an answer. */
    public void change(Consumer<Transaction> work) {
        writers.run(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /** One unit of work that only reads. */
    public <T> T read(Function<Transaction, T> work) {
        return readers.run(work);
    }

    /** The engine finds this method by its name and writes there what would go into its log file. */
    public static Writer faultSink() {
        return FaultSink.intoLog();
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
        derby.stop();
    }
}

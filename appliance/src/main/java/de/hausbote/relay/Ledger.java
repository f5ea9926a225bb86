package de.hausbote.relay;

import de.hausbote.net.Exchange;
import de.hausbote.relay.LedgerRow.Intent;
import de.hausbote.store.Database;
import de.hausbote.store.StoreException;
import de.hausbote.store.Transaction;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down every attempt to call a provider. Thread-safe. Without the row before it no call is made; the row after it
 * is owed when the database refuses, and written before the next call.
 */
final class Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private final LedgerTable rows = new LedgerTable();
    private final Queue<LedgerRow> owed = new ConcurrentLinkedQueue<>();
    private final Database database;
    private volatile Runnable watcher = () -> {};

    Ledger(Database database) {
        this.database = database;
    }

    void watchedBy(Runnable listener) {
        watcher = listener;
    }

    /** Writes what is meant to leave, in the caller's unit of work. */
    void before(Transaction tx, Intent intent) {
        add(tx, LedgerRow.before(intent));
    }

    private void add(Transaction tx, LedgerRow row) {
        rows.add(tx, row);
        tx.afterCommit(watcher);
    }

    void after(Intent intent, Exchange exchange) {
        owed.add(LedgerRow.after(intent, exchange));
        try {
            settle();
        } catch (StoreException refused) {
            LOG.error("ledger owes an outcome attempt={}", intent.attempt(), refused);
        }
    }

    /** Writes what is owed; what cannot be written stays owed and nothing more is sent. */
    void settle() {
        for (var row = owed.poll(); row != null; row = owed.poll()) {
            write(row);
        }
    }

    private void write(LedgerRow row) {
        try {
            database.change(tx -> add(tx, row));
        } catch (StoreException refused) {
            owed.add(row);
            throw refused;
        }
    }
}

package de.hausbote.relay;

import de.hausbote.net.Exchange;
import de.hausbote.relay.LedgerRow.Intent;
import de.hausbote.store.Database;
import de.hausbote.store.StoreException;
import de.hausbote.store.Transaction;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
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
    private final ReentrantLock writing = new ReentrantLock();
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

    /**
     * Writes what is owed, in one unit of work, for all that end at the same time; what cannot be written stays owed and
     * nothing more is sent. Whoever comes back from here finds what it owed written.
     */
    void settle() {
        writing.lock();
        try {
            var rows = List.copyOf(owed);
            if (!rows.isEmpty()) {
                database.change(tx -> rows.forEach(row -> add(tx, row)));
                owed.removeAll(rows);
            }
        } finally {
            writing.unlock();
        }
    }
}

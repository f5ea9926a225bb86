package de.hausbote.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * One unit of work: what is done in it becomes visible together or not at all. It belongs to one thread and ends with the
 * function it was handed to. That function may run a second time when the database broke a deadlock, so it acts on
 * nothing but the transaction; what shall follow goes through {@link #afterCommit}.
 */
public final class Transaction {
    private final Handle handle;
    private final Instant now;
    private final List<Runnable> afterwards = new ArrayList<>();

    Transaction(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** A statement that reads, with named parameters. */
    public Query query(String sql) {
        return new Query(handle.createQuery(sql));
    }

    /** A statement that inserts, updates, merges or deletes, with named parameters. */
    public Change change(String sql) {
        return new Change(handle.createUpdate(sql));
    }

    /** Runs later, once and in order, when this unit of work is committed and its connection is free; else never. */
    public void afterCommit(Runnable action) {
        afterwards.add(action);
    }

    /** The time of this unit of work: when it began, the same however often it is asked. */
    public Instant now() {
        return now;
    }

    /** The way down to Jdbi for what {@link #query} and {@link #change} do not offer. */
    public Handle handle() {
        return handle;
    }

    List<Runnable> afterwards() {
        return List.copyOf(afterwards);
    }
}

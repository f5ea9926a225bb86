package de.hausbote.store;

import java.util.Locale;
import org.jdbi.v3.core.statement.Update;

/** A statement that changes rows: bind the parameters, then run it. */
public final class Change extends Binding<Change> {
    private final Update update;

    Change(Update update) {
        super(update);
        this.update = update;
    }

    @Override
    Change self() {
        return this;
    }

    /** How many rows it changed. */
    public int run() {
        return Faults.translated(update::execute);
    }

    /** Runs it where exactly one row must change. */
    public void runOnce() {
        var rows = run();
        if (rows != 1) {
            throw new StoreException("expected to change one row, changed " + rows);
        }
    }

    /** Whether it changed anything: the guard of a compare-and-set. */
    public boolean took() {
        return run() > 0;
    }

    /** Inserts one row and tells the number that the database gave it in this column. */
    public long runForKey(String column) {
        // Names are in capitals inside the database; only here one is given as a string.
        var name = column.toUpperCase(Locale.ROOT);
        return Faults.translated(() ->
                update.executeAndReturnGeneratedKeys(name).mapTo(Long.class).one());
    }
}

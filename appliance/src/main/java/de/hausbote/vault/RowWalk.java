package de.hausbote.vault;

import java.time.Instant;
import java.util.List;

/**
 * Rows that are gone through once, in the order of their ids, and brought under the newest version one by one. Where it
 * stopped is remembered while the program runs; after a restart it begins anew and finds most of them done. Used by one
 * thread at a time.
 */
public final class RowWalk implements KeyHolder {
    private static final byte[] FIRST = new byte[16];

    private final Purpose purpose;
    private final Keys keys;
    private final Rows rows;
    private Instant version = Instant.MIN;
    private byte[] after = FIRST;
    private boolean through;

    /** The rows of one table. */
    public interface Rows {

        long count();

        /** Brings the next rows behind this id under the newest version, and gives their ids; none at the end. */
        List<byte[]> bring(byte[] after);
    }

    public RowWalk(Purpose purpose, Keys keys, Rows rows) {
        this.purpose = purpose;
        this.keys = keys;
        this.rows = rows;
    }

    @Override
    public Purpose purpose() {
        return purpose;
    }

    @Override
    public long total() {
        return rows.count();
    }

    /** All of them, until the last one was seen. */
    @Override
    public long waiting() {
        beginAnewForANewVersion();
        return through || !keys.unfinished(purpose) ? 0 : rows.count();
    }

    @Override
    public int bringSome() {
        beginAnewForANewVersion();
        if (through) {
            return 0;
        }
        var brought = rows.bring(after);
        through = brought.isEmpty();
        if (!through) {
            after = brought.getLast();
        }
        return brought.size();
    }

    private void beginAnewForANewVersion() {
        var newest = keys.since(purpose);
        if (!newest.equals(version)) {
            version = newest;
            after = FIRST;
            through = false;
        }
    }
}

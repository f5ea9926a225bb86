package de.hausbote.search;

import de.hausbote.store.Transaction;

/** Which state of the index was the newest: an older folder that somebody put back is known by it. */
final class IndexPinTable {
    private static final String CURRENT = "select generation from search_index where number = 1";
    private static final String MOVE = "update search_index set generation = :generation where number = 1";
    private static final String BEGIN = "insert into search_index (number, generation) values (1, :generation)";

    /** 0 when no state was remembered. */
    long generation(Transaction tx) {
        return tx.query(CURRENT).number();
    }

    void remember(Transaction tx, long generation) {
        if (tx.change(MOVE).bind("generation", generation).run() == 0) {
            tx.change(BEGIN).bind("generation", generation).runOnce();
        }
    }
}

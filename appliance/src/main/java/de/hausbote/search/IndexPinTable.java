package de.hausbote.search;

import de.hausbote.store.Transaction;
import java.util.Optional;

/** Which index serves and which state of it was the newest: an older folder that somebody put back is known by it. */
final class IndexPinTable {
    private static final String CURRENT = "select number, generation from search_index";
    private static final String MOVE = "update search_index set generation = :generation where number = :number";
    private static final String CLEAR = "delete from search_index";
    private static final String BEGIN = "insert into search_index (number, generation) values (:number, :generation)";

    /** @param shelf one of {@link Indexer#SHELVES}, counted from 1 */
    record Pin(int shelf, long generation) {}

    Optional<Pin> current(Transaction tx) {
        return tx.query(CURRENT).one(row -> new Pin((int) row.number("number"), row.number("generation")));
    }

    /** Remembers a state of this index; another one that served until now serves no more. */
    void remember(Transaction tx, Pin pin) {
        var moved = tx.change(MOVE)
                .bind("generation", pin.generation())
                .bind("number", pin.shelf())
                .run();
        if (moved == 0) {
            tx.change(CLEAR).run();
            tx.change(BEGIN)
                    .bind("number", pin.shelf())
                    .bind("generation", pin.generation())
                    .runOnce();
        }
    }
}

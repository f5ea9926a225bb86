package de.hausbote.relay;

import de.hausbote.store.Transaction;
import de.hausbote.vault.JournalPosition;

/** How far the journal was taken in: one row, changed in the transaction that took something in. */
final class PositionTable {
    private static final int ONLY = 1;
    private static final String FIND = """
            select segment, entry from journal_position where number = :number
            """;
    private static final String MOVE = """
            update journal_position set segment = :segment, entry = :entry where number = :number
            """;
    private static final String INSERT = """
            insert into journal_position (number, segment, entry) values (:number, :segment, :entry)
            """;

    JournalPosition current(Transaction tx) {
        return tx.query(FIND)
                .bind("number", ONLY)
                .one(row -> new JournalPosition(row.number("segment"), row.number("entry")))
                .orElse(JournalPosition.START);
    }

    void move(Transaction tx, JournalPosition to) {
        if (!write(tx, MOVE, to)) {
            write(tx, INSERT, to);
        }
    }

    private static boolean write(Transaction tx, String sql, JournalPosition to) {
        return tx.change(sql)
                .bind("number", ONLY)
                .bind("segment", to.segment())
                .bind("entry", to.entry())
                .took();
    }
}

package de.hausbote.conversation;

import de.hausbote.store.Transaction;

/** What conversations are kept for, and how long; every conversation has a purpose. */
final class PurposeTable {
    /** The purpose of a conversation about which nobody decided otherwise. */
    static final String SERVICE = "service";

    /** Kept this long after the last word, unless a rule says otherwise (RET-10). */
    private static final int KEEP_DAYS = 180;

    private static final String FIND = "select 1 from purpose where code = :code";

    private static final String INSERT = """
            insert into purpose (code, title, keep_days, created) values (:code, 'Service', :days, :now)
            """;

    void ensureService(Transaction tx) {
        if (tx.query(FIND).bind("code", SERVICE).exists()) {
            return;
        }
        tx.change(INSERT)
                .bind("code", SERVICE)
                .bind("days", KEEP_DAYS)
                .bind("now", tx.now())
                .runOnce();
    }
}

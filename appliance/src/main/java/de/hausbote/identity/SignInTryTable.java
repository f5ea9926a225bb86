package de.hausbote.identity;

import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;

/** Failed and running tries, by the keyed hash of what they count for: a sign-in name or an address. */
final class SignInTryTable {
    private static final String INSERT = "insert into sign_in_try (login_blind, at_time) values (:key, :now)";

    private static final String SINCE = """
            select at_time from sign_in_try where login_blind = :key and at_time > :since
             order by at_time desc, sequence desc fetch first 1000 rows only
            """;

    private static final String FORGET = "delete from sign_in_try where login_blind = :key";

    private static final String FORGET_ONE = """
            delete from sign_in_try where login_blind = :key and at_time = :at
            """;

    private static final String CLEAN = "delete from sign_in_try where at_time <= :before";

    void add(Transaction tx, byte[] key) {
        tx.change(INSERT).bind("key", key).bind("now", tx.now()).runOnce();
    }

    /** Newest first. */
    List<Instant> since(Transaction tx, byte[] key, Instant since) {
        return tx.query(SINCE).bind("key", key).bind("since", since).list(row -> row.time("at_time"));
    }

    void forget(Transaction tx, byte[] key) {
        tx.change(FORGET).bind("key", key).run();
    }

    void forget(Transaction tx, byte[] key, Instant at) {
        tx.change(FORGET_ONE).bind("key", key).bind("at", at).run();
    }

    void clean(Transaction tx, Instant before) {
        tx.change(CLEAN).bind("before", before).run();
    }
}

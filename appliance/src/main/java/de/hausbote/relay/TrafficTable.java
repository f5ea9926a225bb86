package de.hausbote.relay;

import de.hausbote.message.AccountId;
import de.hausbote.store.Transaction;
import java.time.Duration;
import java.time.Instant;

/** How much came in, and how long what goes out has waited. Counts and times only. */
final class TrafficTable {
    private static final String INBOUND = """
            select count(*) from message
             where account = :account and direction = 'IN' and received >= :since and received < :until
            """;

    private static final String LONGEST_DUE = """
            select due from message where account = :account and state = 'QUEUED'
             order by due, arrival fetch first 1 rows only
            """;

    long inbound(Transaction tx, AccountId account, Instant until, Duration before) {
        return tx.query(INBOUND)
                .bind("account", account.bytes())
                .bind("since", until.minus(before))
                .bind("until", until)
                .number();
    }

    Duration waited(Transaction tx, AccountId account, Instant now) {
        return tx.query(LONGEST_DUE).bind("account", account.bytes()).list(row -> row.time("due")).stream()
                .findFirst()
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
    }
}

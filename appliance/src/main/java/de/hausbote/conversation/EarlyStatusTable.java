package de.hausbote.conversation;

import de.hausbote.channel.ChannelEvent.StatusReported;
import de.hausbote.message.AccountId;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Reason;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;

/** Reports that came before the answer which tells whose they are. */
final class EarlyStatusTable {
    private static final String INSERT = """
            insert into early_status (account, provider_blind, state, at_time, reason_code, reason_provider, received)
            values (:account, :blind, :state, :at, :code, :provider, :now)
            """;

    private static final String FIND = """
            select state, reason_code, reason_provider from early_status
             where provider_blind in (<blinds>) order by sequence fetch first 100 rows only
            """;

    private static final String DELETE = "delete from early_status where provider_blind in (<blinds>)";

    private static final String FORGET = "delete from early_status where received < :before";

    /** What a report said. */
    record Early(DeliveryState state, Reason reason) {}

    void add(Transaction tx, AccountId account, Blind provider, StatusReported event) {
        tx.change(INSERT)
                .bind("account", account.bytes())
                .bind("blind", provider.stored())
                .bind("state", event.state())
                .bind("at", event.at())
                .bind("code", event.reason().code())
                .bind("provider", event.reason().provider())
                .bind("now", tx.now())
                .runOnce();
    }

    /** Gives the reports on this message out, in the order they came, and keeps none. */
    List<Early> take(Transaction tx, Blind provider) {
        var found = tx.query(FIND)
                .bindIds("blinds", provider.known())
                .list(row -> new Early(
                        row.word("state", DeliveryState.class),
                        new Reason(row.word("reason_code", Reason.Code.class), row.count("reason_provider"))));
        if (!found.isEmpty()) {
            tx.change(DELETE).bindIds("blinds", provider.known()).run();
        }
        return found;
    }

    /** Whose message never came: another program sends over the same account. */
    void forget(Transaction tx, Instant before) {
        tx.change(FORGET).bind("before", before).run();
    }
}

package de.hausbote.ticket;

import de.hausbote.conversation.Window;
import de.hausbote.message.ConversationId;
import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Open tickets that somebody has and whose window closes soon. */
final class ClosingTable {
    private static final String WITHIN = """
        select c.id, t.owner, c.last_inbound from conversation c
          join ticket t on t.conversation = c.id and t.latest = 1
         where t.state = 'OPEN' and t.owner is not null
           and c.last_inbound > :closed and c.last_inbound <= :closes
           and (c.reminded is null or c.reminded < c.last_inbound)
         order by c.last_inbound, c.id fetch first 200 rows only
        """;

    private static final String REMINDED = "update conversation set reminded = :inbound where id = :id";

    /** @param inbound what opened the window */
    record Closing(ConversationId conversation, PersonId owner, Instant inbound) {}

    List<Closing> within(Transaction tx, Instant now, Duration before) {
        return tx.query(WITHIN)
                .bind("closed", now.minus(Window.OPEN_FOR))
                .bind("closes", now.plus(before).minus(Window.OPEN_FOR))
                .list(row -> new Closing(
                        ConversationId.of(row.bytes("id")), PersonId.of(row.bytes("owner")), row.time("last_inbound")));
    }

    void reminded(Transaction tx, Closing closing) {
        tx.change(REMINDED)
                .bind("inbound", closing.inbound())
                .bind("id", closing.conversation().bytes())
                .runOnce();
    }
}

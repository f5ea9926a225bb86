package de.hausbote.ticket;

import de.hausbote.message.ConversationId;
import de.hausbote.store.Transaction;
import java.util.Collection;
import java.util.Map;

/** How the work of conversations stands, for search. Whoever asks looked after the rights before. Thread-safe. */
public final class Standings {
    private final TicketTable tickets = new TicketTable();

    /** Of those that made work. */
    public Map<ConversationId, Standing> of(Transaction tx, Collection<ConversationId> conversations) {
        return tickets.standings(tx, conversations);
    }
}

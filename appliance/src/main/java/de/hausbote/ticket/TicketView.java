package de.hausbote.ticket;

import de.hausbote.conversation.PersonName;
import de.hausbote.message.TicketId;
import java.time.Instant;
import java.util.Optional;

/** A work item as the page shows it. */
public record TicketView(
        TicketId id, State state, Optional<PersonName> owner, Instant opened, Optional<Instant> resolved) {

    /** Where a work item stands; the name is the stored form. */
    public enum State {
        OPEN,
        RESOLVED
    }
}

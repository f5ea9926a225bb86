package de.hausbote.ticket;

import de.hausbote.message.PersonId;
import java.util.Optional;

/** How the latest work of a conversation stands: whose it is, and whether it is done. */
public record Standing(Optional<PersonId> owner, TicketView.State state) {
    /** Of a conversation that made no work yet. */
    public static final Standing NONE = new Standing(Optional.empty(), TicketView.State.RESOLVED);
}

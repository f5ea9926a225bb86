package de.hausbote.ticket;

import de.hausbote.conversation.ContactView;
import java.util.List;

/** A contact with the work that was done for her, latest first. */
public record ContactCard(ContactView contact, List<TicketView> tickets) {
    public ContactCard {
        tickets = List.copyOf(tickets);
    }
}

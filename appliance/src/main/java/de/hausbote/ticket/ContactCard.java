package de.hausbote.ticket;

import de.hausbote.conversation.ContactView;
import de.hausbote.conversation.LinkedContact;
import java.util.List;

/**
 * A contact with the work that was done for her, latest first.
 *
 * @param links other contacts who are the same human being, as far as the reader may see them
 */
public record ContactCard(ContactView contact, List<TicketView> tickets, List<LinkedContact> links) {
    public ContactCard {
        tickets = List.copyOf(tickets);
        links = List.copyOf(links);
    }
}

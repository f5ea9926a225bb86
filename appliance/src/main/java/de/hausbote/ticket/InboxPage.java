package de.hausbote.ticket;

import java.util.List;
import java.util.Optional;

/**
 * A page of the inbox, latest activity first.
 *
 * @param next where the following page begins; nothing when this is the last
 */
public record InboxPage(List<InboxRow> items, Optional<InboxCursor> next, Counts counts) {
    public InboxPage {
        items = List.copyOf(items);
    }

    /**
     * How many lines each filter holds in the asked state.
     *
     * @param doubtful messages of the person's teams, in any state, of which nobody knows whether they arrived
     */
    public record Counts(int mine, int unassigned, int all, int doubtful) {}
}

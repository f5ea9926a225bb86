package de.hausbote.ticket;

/** Which lines of the inbox somebody asks for; at most {@link #MOST} at once. */
public record InboxQuestion(Filter filter, TicketView.State state, int limit, InboxCursor after) {
    public static final int MOST = 100;

    public InboxQuestion {
        limit = Math.clamp(limit, 1, MOST);
    }

    /** Whose work. */
    public enum Filter {
        MINE,
        UNASSIGNED,
        ALL
    }
}

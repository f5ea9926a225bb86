package de.hausbote.ticket;

import de.hausbote.message.Id;

/** A place between two lines of the inbox. */
public record InboxCursor(long activity, Id ticket) {
    /** Above every line: where the first page begins. */
    public static final InboxCursor TOP = new InboxCursor(Long.MAX_VALUE, new Id(0, 0));

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when the text is no cursor
     */
    public static InboxCursor parse(String text) {
        var parts = text.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a cursor has two parts");
        }
        return new InboxCursor(Long.parseLong(parts[0], Character.MAX_RADIX), Id.parse(parts[1]));
    }

    @Override
    public String toString() {
        return Long.toString(activity, Character.MAX_RADIX) + "-" + ticket;
    }
}

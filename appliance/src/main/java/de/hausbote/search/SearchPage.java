package de.hausbote.search;

import de.hausbote.conversation.FoundMessage;
import de.hausbote.conversation.MessagePage.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * What was found, newest first.
 *
 * @param total how many there are from here on; no more than a thousand are counted
 * @param more whether there are more than were counted
 * @param complete whether every message is in the index; while it is made, some are not
 */
public record SearchPage(List<Item> items, Optional<Cursor> next, long total, boolean more, boolean complete) {
    static final SearchPage NOTHING = new SearchPage(List.of(), Optional.empty(), 0, false, true);

    public SearchPage {
        items = List.copyOf(items);
    }

    public record Item(FoundMessage message, List<Piece> snippet) {
        public Item {
            snippet = List.copyOf(snippet);
        }
    }

    /** A part of a text: what was found, or what stands beside it. */
    public record Piece(String text, boolean hit) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}

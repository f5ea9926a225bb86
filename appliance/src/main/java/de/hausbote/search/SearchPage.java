package de.hausbote.search;

import de.hausbote.conversation.FoundMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param total how many there are from here on; no more than a thousand are counted
 * @param more whether there are more than were counted
 * @param cut whether looking took too long and was ended before every message was seen
 * @param index in what state the index is
 */
public record SearchPage(
        List<Item> items, Optional<Place> next, long total, boolean more, boolean cut, IndexState index) {

    public SearchPage {
        items = List.copyOf(items);
    }

    /**
     * @param complete whether every message is in it; while it is made, some are not
     * @param made when it was begun; nothing while there is none
     */
    public record IndexState(boolean complete, Optional<Instant> made) {}

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

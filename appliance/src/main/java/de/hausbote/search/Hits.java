package de.hausbote.search;

import de.hausbote.conversation.MessagePage.Cursor;
import java.util.List;

/**
 * A page of hits.
 *
 * @param total how many there are from here on; no more than a thousand are counted
 * @param more whether there are more than were counted
 * @param cut whether looking took too long and was ended before everything was seen
 */
record Hits(List<Hit> items, long total, boolean more, boolean cut) {
    static final Hits NONE = new Hits(List.of(), 0, false, false);

    Hits {
        items = List.copyOf(items);
    }

    /** A message, and its place between the others. */
    record Hit(int score, Cursor place) {}
}

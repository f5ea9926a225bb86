package de.hausbote.search;

import de.hausbote.conversation.FoundMessage;
import de.hausbote.conversation.FoundPerson;
import de.hausbote.ticket.TicketView;
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
 * @param filters in the order in which they were typed
 * @param people conversations whose contact fits, most recently active first; on the first page
 */
public record SearchPage(
        List<Item> items,
        Optional<Place> next,
        long total,
        boolean more,
        boolean cut,
        IndexState index,
        List<FilterRead> filters,
        List<Person> people) {

    public SearchPage {
        items = List.copyOf(items);
        filters = List.copyOf(filters);
        people = List.copyOf(people);
    }

    static SearchPage nothing(IndexState index) {
        return new SearchPage(List.of(), Optional.empty(), 0, false, false, index, List.of(), List.of());
    }

    /**
     * A filter of the question, as it was understood.
     *
     * @param typed the piece of the question
     * @param label what it means; as it was typed, when nobody knows it
     * @param known whether it means anything that the searcher knows of
     * @param not whether it excludes
     */
    public record FilterRead(String typed, FilterName name, String label, boolean known, boolean not) {
        @Override
        public String toString() {
            return name + " [redacted]";
        }
    }

    /** A conversation whose contact fits, and how its work stands. */
    public record Person(FoundPerson found, TicketView.State state) {}

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

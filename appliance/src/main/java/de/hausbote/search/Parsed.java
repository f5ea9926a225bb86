package de.hausbote.search;

import java.util.List;
import java.util.Optional;

/**
 * A question, understood.
 *
 * @param wanted every one has to be there
 * @param unwanted none may be there
 * @param filters in the order in which they were typed
 * @param sought the wanted words, as they have to fit a contact
 */
record Parsed(List<Wanted> wanted, List<Wanted> unwanted, List<Filter> filters, List<SoughtContact> sought) {
    Parsed {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        filters = List.copyOf(filters);
        sought = List.copyOf(sought);
    }

    /** Something that has to stand in a message. */
    sealed interface Wanted {

        /** One word; {@code beginning} when it may go on. */
        record One(String folded, boolean beginning) implements Wanted {
            @Override
            public String toString() {
                return "[redacted]";
            }
        }

        /** A number in groups: all of them, or written as one. */
        record Groups(List<String> groups, List<String> wholes) implements Wanted {
            public Groups {
                groups = List.copyOf(groups);
                wholes = List.copyOf(wholes);
            }

            @Override
            public String toString() {
                return "[redacted]";
            }
        }

        /** Words in a row, or written as one. */
        record Row(List<String> folded, Optional<String> whole) implements Wanted {
            public Row {
                folded = List.copyOf(folded);
            }

            @Override
            public String toString() {
                return "[redacted]";
            }
        }
    }

    /** Whether it looks for nothing: only excluding would be everything else. */
    boolean empty() {
        return wanted.isEmpty() && filters.stream().allMatch(Filter::not);
    }
}

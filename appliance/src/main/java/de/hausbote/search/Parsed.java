package de.hausbote.search;

import de.hausbote.message.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question, understood.
 *
 * @param wanted every one has to be there
 * @param unwanted none may be there
 * @param until the last day that counts
 */
record Parsed(
        List<Wanted> wanted,
        List<Wanted> unwanted,
        Optional<Direction> direction,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        boolean file) {
    Parsed {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
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

    boolean empty() {
        return wanted.isEmpty() && direction.isEmpty() && from.isEmpty() && until.isEmpty() && !file;
    }
}

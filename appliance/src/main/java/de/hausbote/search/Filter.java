package de.hausbote.search;

import de.hausbote.message.Direction;
import de.hausbote.ticket.TicketView.State;
import java.time.LocalDate;

/**
 * A filter of a question, read but not yet looked up.
 *
 * @param typed the piece of the question
 * @param not whether it excludes
 */
record Filter(String typed, FilterName name, boolean not, Value value) {

    /** What stands behind the colon. */
    sealed interface Value {
        record Side(Direction direction) implements Value {}

        record Since(LocalDate day) implements Value {}

        /** @param day the last one that counts */
        record Until(LocalDate day) implements Value {}

        record File() implements Value {}

        record Work(State state) implements Value {}

        /** Words of names, or a number. */
        record Person(String typed) implements Value {
            @Override
            public String toString() {
                return "[redacted]";
            }
        }

        record Channel(String typed) implements Value {}

        record Team(String typed) implements Value {}

        record Owner(String typed) implements Value {
            @Override
            public String toString() {
                return "[redacted]";
            }
        }
    }

    @Override
    public String toString() {
        return name + " [redacted]";
    }
}

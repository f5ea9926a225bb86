package de.hausbote.ticket;

import de.hausbote.conversation.MessageEntry;
import de.hausbote.message.Id;
import java.time.Instant;
import java.util.Optional;

/** One thing in the log of a conversation: something said, or something done about it. */
public sealed interface Entry {
    Instant at();

    /** Something said. */
    record Said(MessageEntry message) implements Entry {
        @Override
        public Instant at() {
            return message.at();
        }
    }

    /**
     * Something done about it.
     *
     * @param by who did it; nothing when it was the program
     * @param to who has the work now
     */
    record Done(Id id, Kind kind, Instant at, Optional<String> by, Optional<String> to) implements Entry {
        @Override
        public String toString() {
            return kind + " " + id;
        }
    }

    /** What can be done about a conversation; the name is the stored form. */
    enum Kind {
        OPENED,
        ASSIGNED,
        UNASSIGNED,
        RESOLVED,
        REOPENED
    }
}

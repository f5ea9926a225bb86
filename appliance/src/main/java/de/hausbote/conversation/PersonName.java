package de.hausbote.conversation;

import de.hausbote.message.PersonId;

/** A colleague as the page names her. */
public record PersonName(PersonId id, String name) {
    @Override
    public String toString() {
        return id + " [redacted]";
    }
}

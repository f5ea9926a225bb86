package de.hausbote.conversation;

import de.hausbote.message.ContactId;

/**
 * What a contact is called on the page, and who says so.
 *
 * @param name empty when {@link Source#NONE}: the page says it in its own language
 */
public record ContactName(ContactId id, String name, Source from) {
    /** Who calls the contact so; the first that is known wins. */
    public enum Source {
        /** An agent gave the name. */
        AGENT,
        /** The person chose it at the messenger. */
        PROFILE,
        /** No name; a number of which the middle is hidden. */
        NUMBER,
        NONE
    }

    @Override
    public String toString() {
        return id + " [redacted]";
    }
}

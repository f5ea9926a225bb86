package de.hausbote.identity;

import de.hausbote.message.PersonId;

/**
 * A signed-in person who asks for something; every act in the house names one.
 *
 * @param name as colleagues see it, for the texts of events; never for a log
 */
public record Actor(PersonId id, Role role, String name) {
    @Override
    public String toString() {
        return role + " " + id;
    }
}

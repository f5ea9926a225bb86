package de.hausbote.identity;

import de.hausbote.message.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who works in the house.
 *
 * @param name as colleagues see it; empty for the first two invitations, which name nobody
 * @param login what she types to sign in; empty while she is invited
 * @param lastSeen when she last did something; absence is an Optional here, as in every record of this package
 */
public record Person(
        PersonId id,
        String name,
        String login,
        Role role,
        PersonState state,
        Preferences preferences,
        Optional<Instant> lastSeen) {
    Actor actor() {
        return new Actor(id, role, name);
    }

    boolean active() {
        return state == PersonState.ACTIVE;
    }

    @Override
    public String toString() {
        return role + " " + id;
    }
}

package de.hausbote.identity;

import java.time.Instant;

/**
 * A signed-in person at one browser.
 *
 * @param lastInput when the person last did something; what the page does by itself does not count
 * @param ends when it is over however busy the person is
 */
public record Session(SessionId id, Person person, Instant lastInput, Instant ends) {
    public Actor actor() {
        return person.actor();
    }
}

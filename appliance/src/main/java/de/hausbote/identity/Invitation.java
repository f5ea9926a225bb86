package de.hausbote.identity;

import java.time.Instant;

/**
 * Somebody may make an account with this code, once.
 *
 * @param code shown this once and kept as a keyed hash
 */
public record Invitation(Person person, String code, Instant expires) {
    @Override
    public String toString() {
        return "[redacted]";
    }
}

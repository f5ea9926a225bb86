package de.hausbote.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * How something is said.
 *
 * @param quoted id of the message it answers to, or empty
 * @param forwarded whether it was said by somebody else first
 * @param backdated seconds since 1970 of a message that was said earlier, or 0 for now
 */
record Manner(String quoted, boolean forwarded, long backdated) {
    static final Manner PLAIN = new Manner("", false, 0);

    Manner quoting(String id) {
        return new Manner(id, forwarded, backdated);
    }

    Manner asForwarded() {
        return new Manner(quoted, true, backdated);
    }

    Manner at(Instant time) {
        return new Manner(quoted, forwarded, time.getEpochSecond());
    }

    Optional<Instant> time() {
        return backdated == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(backdated));
    }
}

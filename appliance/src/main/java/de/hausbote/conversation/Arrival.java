package de.hausbote.conversation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a message was written and where it stands on the screen.
 *
 * @param written the provider's time, or the receipt where that is nonsense; opens the service window
 * @param shownAt its place on the screen, never above our newest answer; what shares it stands in the order of arrival
 * @param late it was written before an answer that is on the screen already, and must not slip in above it
 */
record Arrival(Instant written, Instant received, Instant shownAt, boolean late) {
    /** No messenger of ours is older: a time before it is a fault of somebody's clock or form. */
    private static final Instant FIRST = Instant.parse("2009-01-01T00:00:00Z");

    static Arrival now(Instant now) {
        return new Arrival(now, now, now, false);
    }

    /**
     * @param told the provider's time; a second is its finest, and it may be wrong in either direction
     * @param newestAnswer the newest message of ours in the conversation
     */
    static Arrival of(Instant told, Instant received, Optional<Instant> newestAnswer) {
        var written = written(told, received);
        var late = newestAnswer
                .map(answer -> answer.truncatedTo(ChronoUnit.SECONDS))
                .filter(written::isBefore)
                .isPresent();
        var shownAt = newestAnswer.filter(written::isBefore).orElse(written);
        return new Arrival(written, received, shownAt, late);
    }

    /** Nothing was written after we received it, and nothing before there were messengers. */
    static Instant written(Instant told, Instant received) {
        return told.isBefore(FIRST) || told.isAfter(received) ? received : told;
    }
}

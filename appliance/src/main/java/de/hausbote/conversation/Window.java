package de.hausbote.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The service window: how long the provider lets us answer freely after a person wrote. It closes five minutes early for
 * us, because clocks differ and a message needs time on its way.
 *
 * @param closesAt nothing when the person never wrote
 */
public record Window(boolean open, Optional<Instant> closesAt) {
    /** From the contact's message on. */
    public static final Duration OPEN_FOR = Duration.ofHours(24).minus(Duration.ofMinutes(5));

    /** The window that a message of this provider time opened, as it stands now. */
    public static Window after(Optional<Instant> lastInbound, Instant now) {
        var closesAt = lastInbound.map(at -> at.plus(OPEN_FOR));
        return new Window(closesAt.filter(now::isBefore).isPresent(), closesAt);
    }
}

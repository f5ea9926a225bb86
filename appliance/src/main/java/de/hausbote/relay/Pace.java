package de.hausbote.relay;

import java.time.Duration;

/**
 * How fast an account sends; the provider refuses what goes beyond.
 *
 * @param perSecond messages of the account in a second
 * @param pairInterval time between two messages to the same person, in the long run
 * @param pairBurst how many may go to one person ahead of that
 */
public record Pace(int perSecond, Duration pairInterval, int pairBurst) {
    /** What a number has by default. */
    public static final Pace USUAL = new Pace(80, Duration.ofSeconds(6), 45);

    public Pace {
        if (perSecond < 1 || pairBurst < 1 || pairInterval.isNegative()) {
            throw new IllegalArgumentException("a pace lets at least one message through");
        }
    }
}

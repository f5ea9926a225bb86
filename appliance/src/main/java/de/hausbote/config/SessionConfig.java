package de.hausbote.config;

import java.time.Duration;

/**
 * How long a session lasts.
 *
 * @param idle without anything that a person did
 * @param absolute in all, whatever the person does
 */
public record SessionConfig(Duration idle, Duration absolute) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    static final SessionConfig DEFAULT = new SessionConfig(Duration.ofMinutes(15), Duration.ofHours(12));

    public SessionConfig {
        if (idle.compareTo(SHORTEST) < 0 || absolute.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a session lasts from 1 min to 24 h");
        }
        if (idle.compareTo(absolute) > 0) {
            throw new IllegalArgumentException("the idle time is not longer than the absolute one");
        }
    }
}

package de.hausbote.channel;

import java.time.Duration;
import java.util.Optional;

/**
 * How often and after which pauses something is tried again; the pause grows by the factor up to the longest.
 *
 * @param tries how many attempts there are in all
 */
public record RetryPolicy(Duration first, int factor, Duration longest, int tries) {
    public RetryPolicy {
        if (first.isNegative() || first.isZero() || factor < 1 || longest.compareTo(first) < 0 || tries < 1) {
            throw new IllegalArgumentException("a policy has pauses that do not shrink and at least one try");
        }
    }

    /** The pause after this attempt (counted from 1), or nothing when it was the last one. */
    public Optional<Duration> pauseAfter(int attempt) {
        if (attempt >= tries) {
            return Optional.empty();
        }
        var pause = first;
        for (var step = 1; step < attempt && pause.compareTo(longest) < 0; step++) {
            pause = pause.multipliedBy(factor);
        }
        return Optional.of(pause.compareTo(longest) < 0 ? pause : longest);
    }
}

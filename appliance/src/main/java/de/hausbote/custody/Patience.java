package de.hausbote.custody;

import de.hausbote.custody.ShareRefusedException.Code;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes wrong passphrases slow, for each share apart: two seconds after the first, twice as long after each further one,
 * five minutes at most. Nobody is locked out, and nobody has to wait for somebody else's mistakes. Thread-safe.
 */
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 8;

    private final Clock clock;
    private final Map<Integer, Tries> tries = new HashMap<>();

    private record Tries(int wrong, Instant next) {
        static final Tries NONE = new Tries(0, Instant.MIN);

        Tries more(Instant now) {
            return new Tries(wrong + 1, now.plus(wait(wrong)));
        }

        private static Duration wait(int before) {
            var doubled = FIRST.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
            return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        }
    }

    Patience(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a try as a wrong one until it is said that it was none, so that trying many at once gains nothing.
     *
     * @return how long the next one has to wait if this one is wrong
     * @throws ShareRefusedException when this one has to wait still
     */
    synchronized Duration begin(int share) {
        var now = clock.instant();
        var before = tries.getOrDefault(share, Tries.NONE);
        if (now.isBefore(before.next())) {
            throw new ShareRefusedException(Code.WAIT).waiting(Duration.between(now, before.next()));
        }
        var counted = before.more(now);
        tries.put(share, counted);
        return Duration.between(now, counted.next());
    }

    /** The passphrase was right. */
    synchronized void succeeded(int share) {
        tries.remove(share);
    }

    /** The try was none: nobody has looked at the passphrase. */
    synchronized void undo(int share) {
        tries.computeIfPresent(share, (_, known) -> new Tries(Math.max(0, known.wrong() - 1), Instant.MIN));
    }
}

package de.hausbote.consent;

import de.hausbote.message.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts tokens that nobody gave away, for each person who sends them. In memory and for the newest ten thousand people
 * only: 64 bits are not guessed in a lifetime, this keeps a fool from having the database asked. Shared by threads.
 */
final class Guesses {
    private static final int FREE = 5;
    private static final int MOST_PEOPLE = 10_000;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Map<ContactId, Count> counts = new LinkedHashMap<>();

    private record Count(int wrong, Instant since) {
        Count again(Instant now) {
            return past(now) ? new Count(1, now) : new Count(wrong + 1, since);
        }

        boolean past(Instant now) {
            return !since.plus(WINDOW).isAfter(now);
        }
    }

    synchronized boolean tooMany(ContactId who, Instant now) {
        var count = counts.get(who);
        return count != null && count.wrong >= FREE && !count.past(now);
    }

    synchronized void wrong(ContactId who, Instant now) {
        var before = counts.remove(who);
        if (counts.size() >= MOST_PEOPLE) {
            counts.remove(counts.keySet().iterator().next());
        }
        counts.put(who, before == null ? new Count(1, now) : before.again(now));
    }
}

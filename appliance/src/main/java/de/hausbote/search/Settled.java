package de.hausbote.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Up to which message nothing can be missing from the index. Messages get their number before they are committed, so one
 * may come after a later one; a unit of work ends within a minute, and what was the newest a minute ago is settled. One
 * thread.
 */
final class Settled {
    private static final Duration LONGEST_WORK = Duration.ofMinutes(1);

    private final Deque<Seen> seen = new ArrayDeque<>();

    /** Which message was the newest at some time. */
    private record Seen(Instant at, long arrival) {}

    /**
     * @param newest message in the index now
     * @param before what was settled before, if nothing was seen for long enough
     */
    long position(Instant now, long newest, long before) {
        seen.addLast(new Seen(now, newest));
        var settled = now.minus(LONGEST_WORK);
        var position = before;
        while (!seen.getFirst().at().isAfter(settled)) {
            position = seen.removeFirst().arrival();
        }
        return position;
    }

    void forget() {
        seen.clear();
    }
}

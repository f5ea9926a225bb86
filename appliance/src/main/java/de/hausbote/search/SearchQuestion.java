package de.hausbote.search;

import de.hausbote.message.ConversationId;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param text as it was typed (docs/search.md)
 * @param zone in which days begin
 * @param in the conversation to look in; all of them when there is none
 * @param best whether the best hits come first; otherwise the newest
 * @param after the last hit that was shown
 */
public record SearchQuestion(
        String text, ZoneId zone, Optional<ConversationId> in, boolean best, Optional<Place> after, int limit) {
    public static final int MOST = 50;

    public SearchQuestion {
        limit = Math.clamp(limit, 1, MOST);
    }

    /** Whether it is a look over everything, from its beginning. */
    boolean first() {
        return in.isEmpty() && after.isEmpty();
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}

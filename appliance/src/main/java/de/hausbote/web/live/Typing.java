package de.hausbote.web.live;

import de.hausbote.message.ConversationId;
import de.hausbote.message.PersonId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets a person's typing through once in two seconds. Confined to the thread that tells. */
final class Typing {
    private static final long PAUSE_NANOS = 2_000_000_000L;
    private static final int MOST = 1_000;

    private final Map<PersonId, Last> last = new LinkedHashMap<>();

    boolean news(PersonId person, ConversationId where) {
        var now = System.nanoTime();
        var before = last.get(person);
        if (before != null && before.where().equals(where) && now - before.at() < PAUSE_NANOS) {
            return false;
        }
        if (last.size() >= MOST) {
            last.clear();
        }
        last.put(person, new Last(where, now));
        return true;
    }

    private record Last(ConversationId where, long at) {}
}

package de.hausbote.net;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calls under way for one purpose, so that all of them can be ended at once. Thread-safe. What is called after a cut
 * goes through: who cuts also sees to it that nothing more is asked.
 */
public final class Line {
    private final Set<Attempt> attempts = ConcurrentHashMap.newKeySet();

    void add(Attempt attempt) {
        attempts.add(attempt);
    }

    void remove(Attempt attempt) {
        attempts.remove(attempt);
    }

    /** Ends every call under way; none of them is repeated. */
    public void cut() {
        attempts.forEach(Attempt::cut);
    }
}

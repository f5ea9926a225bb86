package de.hausbote.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** What waits for its turn in one conversation. Guarded by the lock of {@link Lanes}. */
final class Lane {
    private static final int MOST_WAITING = 20_000;

    private final ArrayDeque<Parcel> waiting = new ArrayDeque<>();
    private boolean moving;

    /** Whether somebody has to be found to carry. */
    boolean add(Parcel parcel) {
        if (waiting.size() < MOST_WAITING) {
            waiting.addLast(parcel);
        }
        var standing = !moving;
        moving = true;
        return standing;
    }

    /** The next ones, or nothing when the lane comes to rest. */
    List<Parcel> next(int most) {
        var taken = new ArrayList<Parcel>();
        while (taken.size() < most && !waiting.isEmpty()) {
            taken.add(waiting.removeFirst());
        }
        moving = !taken.isEmpty();
        return taken;
    }

    boolean resting() {
        return !moving;
    }
}

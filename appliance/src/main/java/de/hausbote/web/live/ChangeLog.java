package de.hausbote.web.live;

import de.hausbote.event.Event;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Numbers what happens and remembers the last ten thousand changes. Shared by threads, guarded by its own lock. */
final class ChangeLog {
    private static final int REMEMBERED = 10_000;

    private final Deque<Change> changes = new ArrayDeque<>();
    private final String epoch;
    private long seq;

    ChangeLog(String epoch) {
        this.epoch = epoch;
    }

    String epoch() {
        return epoch;
    }

    synchronized long seq() {
        return seq;
    }

    synchronized Optional<Change> add(Event event) {
        var change = Change.of(seq + 1, event);
        change.ifPresent(this::remember);
        return change;
    }

    private void remember(Change change) {
        seq = change.seq();
        changes.addLast(change);
        if (changes.size() > REMEMBERED) {
            changes.removeFirst();
        }
    }

    /** What somebody missed who saw everything up to this number, as far as it concerns her. */
    Changes since(String seenEpoch, long after, Predicate<Change> concerns) {
        var missed = missed(after);
        if (!seenEpoch.equals(epoch) || missed.isEmpty()) {
            return new Changes(epoch, seq(), false, List.of());
        }
        var newest = missed.get().isEmpty() ? after : missed.get().getLast().seq();
        return new Changes(
                epoch, newest, true, missed.get().stream().filter(concerns).toList());
    }

    /** Nothing when the number lies outside of what is remembered. */
    private synchronized Optional<List<Change>> missed(long after) {
        var oldest = seq - changes.size();
        return after < oldest || after > seq
                ? Optional.empty()
                : Optional.of(
                        changes.stream().filter(change -> change.seq() > after).toList());
    }
}

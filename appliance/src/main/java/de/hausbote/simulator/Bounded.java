package de.hausbote.simulator;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Predicate;

/** The newest of something, so many of them and no more. Shared by threads, guarded by its own lock. */
final class Bounded<T> {
    private final int most;
    private final ArrayDeque<T> newest = new ArrayDeque<>();

    Bounded(int most) {
        this.most = most;
    }

    synchronized void add(T item) {
        if (newest.size() == most) {
            newest.removeFirst();
        }
        newest.addLast(item);
    }

    synchronized List<T> list() {
        return List.copyOf(newest);
    }

    synchronized int count(Predicate<T> which) {
        return (int) newest.stream().filter(which).count();
    }
}

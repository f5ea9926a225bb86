package de.hausbote;

import java.util.concurrent.ConcurrentLinkedQueue;

/** How long something took each time. Thread-safe. */
final class Latencies {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long took) {
        nanos.add(took);
    }

    int count() {
        return nanos.size();
    }

    double p50() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }

    /** In milliseconds; so many in a hundred were faster. */
    private double percentile(int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}

package de.hausbote.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How long something took, each time. */
final class Times {
    private final List<Long> nanos = new ArrayList<>();

    static Duration took(Runnable work) {
        var times = new Times();
        times.measure(() -> {
            work.run();
            return times;
        });
        return Duration.ofNanos(times.nanos.getFirst());
    }

    <T> T measure(Supplier<T> work) {
        var begun = System.nanoTime();
        var result = work.get();
        nanos.add(System.nanoTime() - begun);
        return result;
    }

    /** In milliseconds; so many in a hundred were faster. */
    private double percentile(int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    double p50() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }
}

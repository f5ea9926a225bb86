package de.hausbote.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How long something took each time, by the clock and by what this thread had of the processor. */
final class Times {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Long> clock = new ArrayList<>();
    private final List<Long> processor = new ArrayList<>();

    <T> T measure(Supplier<T> work) {
        var worked = THREADS.getCurrentThreadCpuTime();
        var begun = System.nanoTime();
        var result = work.get();
        clock.add(System.nanoTime() - begun);
        processor.add(THREADS.getCurrentThreadCpuTime() - worked);
        return result;
    }

    /** In milliseconds; so many in a hundred were faster. */
    private static double percentile(List<Long> nanos, int percent) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }

    double p50() {
        return percentile(clock, 50);
    }

    double p99() {
        return percentile(clock, 99);
    }

    /** What other programs do meanwhile hardly changes it. */
    double processor50() {
        return percentile(processor, 50);
    }
}

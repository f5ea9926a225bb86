package de.hausbote.search;

import java.time.Duration;

/** Fills an index with all messages in portions, as the program does: found every so often, durable now and then. */
final class BenchFilling {
    private static final int PART = 500;
    private static final int TO_REFRESH = 2_000;
    private static final int TO_COMMIT = 20_000;

    private final BenchMessages messages;
    private final int count;

    /** With the first of them, so many. */
    BenchFilling(BenchMessages messages, int count) {
        this.messages = messages;
        this.count = count;
    }

    /**
     * What it took.
     *
     * @param processor of all threads, those included that merge
     */
    record Effort(Duration clock, Duration processor) {
        Effort plus(Effort other) {
            return new Effort(clock.plus(other.clock), processor.plus(other.processor));
        }
    }

    Effort filledAndClosed(BenchIndex index) {
        try (index) {
            return filled(index);
        }
    }

    Effort filled(BenchIndex index) {
        var worked = processor();
        var begun = System.nanoTime();
        for (var from = 0; from < count; from += PART) {
            add(index, from);
        }
        index.commit();
        return new Effort(
                Duration.ofNanos(System.nanoTime() - begun), processor().minus(worked));
    }

    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private void add(BenchIndex index, int from) {
        index.add(messages.part(from, PART));
        if (from % TO_REFRESH == 0) {
            index.refresh();
        }
        if (from % TO_COMMIT == 0) {
            index.commit();
        }
    }
}

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

    Duration filledAndClosed(BenchIndex index) {
        try (index) {
            return filled(index);
        }
    }

    Duration filled(BenchIndex index) {
        return Times.took(() -> {
            for (var from = 0; from < count; from += PART) {
                add(index, from);
            }
            index.commit();
        });
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

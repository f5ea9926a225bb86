package de.hausbote.search;

import java.util.Locale;

/** The lines of {@code scripts/bench search} that compare kinds of questions. */
final class BenchTable {
    private BenchTable() {}

    static void headOfRounds() {
        System.out.printf("BENCH | %n");
        System.out.printf(
                "BENCH | %-14s | %15s | %15s | %15s | %6s | %9s | %15s | %6s | %8s | %15s | %s%n",
                "ms p50/p99",
                "ours",
                "in the index",
                "plain Lucene",
                "ratio",
                "processor",
                "ILIKE",
                "faster",
                "to reach",
                "tsvector",
                "rows: ours, ILIKE, both");
    }

    /** @param faster by how many times ours has to be faster than ILIKE */
    static void round(String what, BenchRound round, int faster) {
        System.out.printf(
                Locale.ROOT,
                "BENCH | %-14s | %15s | %15s | %15s | %6.2f | %9.2f | %15s | %6.1f | %8d | %15s | %d, %d, %d%n",
                what,
                both(round.ours),
                both(round.sealed),
                both(round.plain),
                round.sealed.p50() / round.plain.p50(),
                round.sealed.processor50() / round.plain.processor50(),
                both(round.like),
                round.like.p50() / round.ours.p50(),
                faster,
                both(round.german),
                round.ourRows(),
                round.likeRows(),
                round.sameRows());
    }

    private static String both(Times times) {
        return String.format(Locale.ROOT, "%.2f / %.2f", times.p50(), times.p99());
    }
}

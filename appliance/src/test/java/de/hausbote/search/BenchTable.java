package de.hausbote.search;

import java.util.Locale;

/** The lines that {@code scripts/bench} prints. */
final class BenchTable {
    private BenchTable() {}

    /** What was measured on both sides, and ours by the other's. */
    static void compare(String what, double ours, double baseline, String toReach) {
        line(what, number(ours), number(baseline), number(ours / baseline), toReach);
    }

    /** What has no baseline. */
    static void tell(String what, double ours, String toReach) {
        line(what, number(ours), "", "", toReach);
    }

    private static void line(String what, String ours, String baseline, String ratio, String toReach) {
        System.out.printf("BENCH | %-56s | %11s | %11s | %7s | %s%n", what, ours, baseline, ratio, toReach);
    }

    private static String number(double number) {
        return number < 1_000
                ? String.format(Locale.ROOT, "%.2f", number)
                : String.format(Locale.ROOT, "%,.0f", number);
    }

    static void head(String baselines) {
        System.out.printf("BENCH | %s%n", baselines);
        line("", "ours", "baseline", "ratio", "to reach");
    }

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

package de.hausbote;

import java.util.Locale;

/** The lines that {@code scripts/bench} prints. */
public final class Figures {
    private Figures() {}

    /** @param baselines what ours is compared with */
    public static void head(String baselines) {
        System.out.printf("BENCH | %s%n", baselines);
        line("", "ours", "baseline", "ratio", "to reach");
    }

    /** What was measured on both sides, and ours by the other's. */
    public static void compare(String what, double ours, double baseline, String toReach) {
        line(what, number(ours), number(baseline), number(ours / baseline), toReach);
    }

    /** What has no baseline. */
    public static void tell(String what, double ours, String toReach) {
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
}

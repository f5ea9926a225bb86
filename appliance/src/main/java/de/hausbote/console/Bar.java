package de.hausbote.console;

import de.hausbote.admin.AdminAnswer;
import java.util.Locale;

/** How far something large has come, for the eye. */
final class Bar {
    private static final int LENGTH = 40;

    private Bar() {}

    static String of(AdminAnswer.Keys.Work work) {
        var share = work.of() == 0 ? 1 : Math.min(1, (double) work.done() / work.of());
        var full = (int) Math.round(share * LENGTH);
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %3d %%  %,d of %,d",
                work.purpose(),
                "#".repeat(full),
                ".".repeat(LENGTH - full),
                Math.round(100 * share),
                work.done(),
                work.of());
    }
}

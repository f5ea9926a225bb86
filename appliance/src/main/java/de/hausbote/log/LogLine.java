package de.hausbote.log;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** One event as it is printed, with the stack of its exception on indented lines below. */
final class LogLine {
    private static final String OURS = "de.hausbote.";
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 5;

    private final StringBuilder text = new StringBuilder(256);
    private final String start;

    private LogLine(String start) {
        this.start = start;
    }

    /**
     * @param withPriority whether each line begins with the mark by which journald knows its level
     */
    static String of(
            Instant at, Level level, String logger, String message, @Nullable Throwable thrown, boolean withPriority) {
        var line = new LogLine(withPriority ? priority(level) : "");
        line.head(at, level, logger, message);
        line.stack(thrown);
        return line.text.toString();
    }

    static boolean isOurs(String name) {
        return name.startsWith(OURS);
    }

    private void head(Instant at, Level level, String logger, String message) {
        var shown = Printable.of(message);
        text.append(start)
                .append(at)
                .append(' ')
                .append(level.name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(logger.substring(logger.lastIndexOf('.') + 1))
                .append(": ")
                .append(shown, 0, Math.min(shown.length(), LONGEST_MESSAGE))
                .append('\n');
    }

    private void stack(@Nullable Throwable thrown) {
        var word = "";
        var at = thrown;
        for (var depth = 0; at != null && depth < MOST_CAUSES; depth++) {
            text.append(start)
                    .append("  ")
                    .append(word)
                    .append(Printable.of(title(at)))
                    .append('\n');
            frames(at);
            word = "caused by ";
            at = at.getCause();
        }
    }

    private void frames(Throwable thrown) {
        var frames = thrown.getStackTrace();
        for (var at = 0; at < Math.min(frames.length, MOST_FRAMES); at++) {
            text.append(start).append("    at ").append(frames[at]).append('\n');
        }
    }

    /** Our own exceptions are written so that they may be read here; what others say may carry what they choked on. */
    private static String title(Throwable thrown) {
        var name = thrown.getClass().getName();
        return isOurs(name) ? name + ": " + thrown.getMessage() : name;
    }

    private static String priority(Level level) {
        return switch (level) {
            case ERROR -> "<3>";
            case WARN -> "<4>";
            case INFO -> "<6>";
            case DEBUG, TRACE -> "<7>";
        };
    }
}

package de.hausbote.log;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;
import org.slf4j.helpers.MessageFormatter;

/**
 * Decides what is shown and prints it whole. Thread-safe. Our own loggers follow the level that is set; libraries are
 * heard from warnings on, and by their fixed words alone, never with the values they put into them.
 */
final class LogOutput {
    private final PrintStream out;
    private final boolean journal;
    private volatile Level level = Level.INFO;

    LogOutput(PrintStream out, boolean journal) {
        this.out = out;
        this.journal = journal;
    }

    void show(Level lowest) {
        level = lowest;
    }

    boolean shows(String logger, Level asked) {
        var lowest = LogLine.isOurs(logger) ? level : Level.WARN;
        return asked.toInt() >= lowest.toInt();
    }

    void print(
            String logger,
            Level asked,
            @Nullable String pattern,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        if (!shows(logger, asked)) {
            return;
        }
        var at = Instant.ofEpochMilli(System.currentTimeMillis());
        var words = pattern == null ? "" : pattern;
        var message = LogLine.isOurs(logger) ? filled(words, values) : words;
        write(LogLine.of(at, asked, logger, message, thrown, journal));
    }

    private static String filled(String pattern, Object @Nullable [] values) {
        if (values == null) {
            return pattern;
        }
        var shown = Arrays.stream(values).map(LogOutput::withoutMessage).toArray();
        return MessageFormatter.basicArrayFormat(pattern, shown);
    }

    /** An exception among the values would print its text. */
    private static @Nullable Object withoutMessage(@Nullable Object value) {
        return value instanceof Throwable thrown ? thrown.getClass().getName() : value;
    }

    private void write(String lines) {
        var bytes = lines.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }
}

package de.hausbote.log;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;
import org.slf4j.helpers.MessageFormatter;

/**
 * Decides what is shown and prints it whole. Thread-safe. Our own loggers follow the level that is set; libraries are
 * heard from warnings on, and by their fixed words alone, never with the values they put into them.
 */
final class LogOutput {
    /** Libraries that quote what they read from files of people within their sentences: they say nothing here (GEN-6). */
    private static final List<String> QUOTING = List.of("org.apache.pdfbox.", "org.apache.fontbox.");

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
        if (QUOTING.stream().anyMatch(logger::startsWith)) {
            return false;
        }
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

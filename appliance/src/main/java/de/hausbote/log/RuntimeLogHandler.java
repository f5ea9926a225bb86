package de.hausbote.log;

import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.slf4j.event.Level;

/** Carries over what the web server and others give to the Java runtime's own log: its fixed words, not its values. */
final class RuntimeLogHandler extends Handler {
    /**
     * The first tells with all its traces that a listener did not start; the program itself says so in one sentence. The
     * second recommends at every start a switch that the product leaves out.
     */
    private static final Set<String> UNTOLD =
            Set.of("io.helidon.webserver.LoomServer", "org.apache.lucene.internal.vectorization.VectorizationProvider");

    private final LogOutput output;

    RuntimeLogHandler(LogOutput output) {
        this.output = output;
    }

    @Override
    public void publish(LogRecord event) {
        var name = event.getLoggerName() == null ? "java" : event.getLoggerName();
        if (!UNTOLD.contains(name)) {
            output.print(name, level(event), event.getMessage(), null, event.getThrown());
        }
    }

    @Override
    public void flush() {
        // The output holds nothing back.
    }

    @Override
    public void close() {
        // The output belongs to the process.
    }

    private static Level level(LogRecord event) {
        var value = event.getLevel().intValue();
        if (value >= java.util.logging.Level.SEVERE.intValue()) {
            return Level.ERROR;
        }
        if (value >= java.util.logging.Level.WARNING.intValue()) {
            return Level.WARN;
        }
        return value >= java.util.logging.Level.INFO.intValue() ? Level.INFO : Level.DEBUG;
    }
}

package de.hausbote.log;

import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Sets up the log of the process, once and first of all. */
public final class Logging {
    private Logging() {}

    /** Shows our own events from this level on, and takes over what libraries give to the Java runtime's own log. */
    public static void start(Level lowest) {
        if (LoggerFactory.getILoggerFactory() instanceof Loggers loggers) {
            loggers.output().show(lowest);
            takeOver(loggers.output());
        }
    }

    private static void takeOver(LogOutput output) {
        var root = LogManager.getLogManager().getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(java.util.logging.Level.WARNING);
        root.addHandler(new RuntimeLogHandler(output));
    }
}

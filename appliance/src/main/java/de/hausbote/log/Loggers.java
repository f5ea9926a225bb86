package de.hausbote.log;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;

/** Every logger of the process by its name. Thread-safe. */
final class Loggers implements ILoggerFactory {
    private final ConcurrentMap<String, Logger> loggers = new ConcurrentHashMap<>();
    private final LogOutput output;

    Loggers(LogOutput output) {
        this.output = output;
    }

    LogOutput output() {
        return output;
    }

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, key -> new LineLogger(key, output));
    }
}

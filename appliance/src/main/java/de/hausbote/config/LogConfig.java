package de.hausbote.config;

import org.slf4j.event.Level;

/** What is logged: our own events from this level on. */
public record LogConfig(Level level) {
    static final LogConfig DEFAULT = new LogConfig(Level.INFO);
}

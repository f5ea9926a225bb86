package de.hausbote.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;

/** A named logger on the one output. */
final class LineLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    /** The library declares every logger serialisable and reads one back by its name. */
    private final transient LogOutput output;

    LineLogger(String name, LogOutput output) {
        this.name = name;
        this.output = output;
    }

    @Override
    public boolean isTraceEnabled() {
        return output.shows(name, Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return output.shows(name, Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return output.shows(name, Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return output.shows(name, Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return output.shows(name, Level.ERROR);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        output.print(name, level, pattern, values, thrown);
    }
}

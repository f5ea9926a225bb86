package de.hausbote.store;

import java.io.Writer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the engine writes instead of its own log file. What it writes holds bound values and decrypted pages, so only the
 * SQLState of a line that begins a fault is kept, and how many there were. Thread-safe.
 */
final class FaultSink extends Writer {
    private static final Logger LOG = LoggerFactory.getLogger(FaultSink.class);
    private static final Pattern FAULT = Pattern.compile("ERROR ([0-9A-Z]{5}):");

    /** A line shows its fault at its beginning; the rest of a long one is never looked at. */
    private static final int LOOK_AT = 400;

    private final Consumer<String> states;
    private final StringBuilder line = new StringBuilder();

    /** @param states is told the SQLState of each fault */
    FaultSink(Consumer<String> states) {
        this.states = states;
    }

    static FaultSink intoLog() {
        var count = new AtomicLong();
        return new FaultSink(
                state -> LOG.warn("database reported a fault state={} number={}", state, count.incrementAndGet()));
    }

    @Override
    public void write(char[] text, int from, int length) {
        synchronized (lock) {
            for (var at = from; at < from + length; at++) {
                take(text[at]);
            }
        }
    }

    @Override
    public void flush() {
        // Nothing is held back but the line that is not yet complete.
    }

    @Override
    public void close() {
        // The engine closes it when it ends, and nothing is open here.
    }

    private void take(char character) {
        if (character == '\n') {
            lineEnds();
            line.setLength(0);
        } else if (line.length() < LOOK_AT) {
            line.append(character);
        }
    }

    private void lineEnds() {
        var fault = FAULT.matcher(line);
        if (fault.find()) {
            states.accept(fault.group(1));
        }
    }
}

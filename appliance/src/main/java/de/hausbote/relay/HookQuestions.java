package de.hausbote.relay;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How often providers asked our webhooks whether they are ours, since the start. Whoever has a provider ask sees by the
 * difference how far the question came. Thread-safe.
 */
public final class HookQuestions {
    private final AtomicLong known = new AtomicLong();
    private final AtomicLong unknown = new AtomicLong();

    /**
     * @param known with a verify token of ours
     * @param unknown with another one
     */
    public record Count(long known, long unknown) {}

    void asked(boolean withOurs) {
        (withOurs ? known : unknown).incrementAndGet();
    }

    public Count count() {
        return new Count(known.get(), unknown.get());
    }
}

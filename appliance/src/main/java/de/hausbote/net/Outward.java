package de.hausbote.net;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * The only door to other hosts: one call, one connection, one answer. Thread-safe; the caller's thread waits, and every
 * wait has its limit.
 */
public final class Outward implements AutoCloseable {
    private final Attempt.Wire wire;
    private final ScheduledExecutorService deadlines;

    public Outward() {
        this(NameService::system, Dialer::direct, Tls.systemAuthorities());
    }

    Outward(NameService names, Dialer dialer, SSLContext authorities) {
        this.wire = new Attempt.Wire(names, dialer, new Tls(authorities));
        this.deadlines = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("outward-deadlines").factory());
    }

    /** Makes the call and keeps the answer's body in memory. */
    public Exchange call(Call call, Line line) {
        var kept = new ByteArrayOutputStream();
        var exchange = call(call, line, body -> body.transferTo(kept));
        return kept.size() > 0 ? exchange.holding(kept.toByteArray()) : exchange;
    }

    /**
     * Makes the call and hands the body of an answer with status 200 to the reader while it arrives. Closing the
     * connection is what ends any wait, even one for a peer that does not read.
     */
    public Exchange call(Call call, Line line, BodyReader reader) {
        var attempt = new Attempt(call, reader, wire);
        var deadline = deadlines.schedule(attempt::expire, call.limits().total().toMillis(), TimeUnit.MILLISECONDS);
        try (attempt) {
            line.add(attempt);
            return attempt.run();
        } finally {
            line.remove(attempt);
            deadline.cancel(false);
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
    }
}

package de.hausbote.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.Channel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts connections that take too long: over the TLS handshake and the head of a request, over the whole exchange, or
 * between two requests. Shared by all threads of a listener; a connection is known by its peer's address and port. An
 * upgraded connection is let go: the live channel has its own rules.
 */
final class Patience implements Http1ConnectionListener, Filter, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final Map<SocketAddress, Watched> connections = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("patience").factory());
    private final ScheduledFuture<?> sweeping;
    private final Limits limits;
    private final String listener;

    Patience(String listener, Limits limits) {
        this.listener = listener;
        this.limits = limits;
        this.sweeping = sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    /** A connection was accepted: it has the time of a head for its first one. */
    void begin(Channel connection, SocketAddress peer) {
        connections.put(peer, new Watched(connection, after(limits.head())));
    }

    @Override
    public void prologue(ConnectionContext connection, HttpPrologue prologue) {
        allow(connection, after(limits.head()));
    }

    @Override
    public void headers(ConnectionContext connection, Headers headers) {
        allow(connection, headers.contains(HeaderNames.UPGRADE) ? FOR_EVER : after(limits.exchange()));
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var peer = request.remotePeer().address();
        allow(peer, after(limits.exchange()));
        try {
            chain.proceed();
        } finally {
            allow(peer, after(limits.idle()));
        }
    }

    private void allow(ConnectionContext connection, long until) {
        allow(connection.remotePeer().address(), until);
    }

    private void allow(SocketAddress peer, long until) {
        connections.computeIfPresent(peer, (same, watched) -> new Watched(watched.connection, until));
    }

    private void sweep() {
        var now = System.nanoTime();
        connections.forEach((peer, watched) -> {
            if (!watched.connection.isOpen()) {
                connections.remove(peer, watched);
            } else if (watched.until != FOR_EVER && watched.until - now < 0) {
                cut(watched.connection);
                connections.remove(peer, watched);
            }
        });
    }

    private void cut(Channel connection) {
        LOG.debug("connection cut listener={} cause=slow", listener);
        try {
            connection.close();
        } catch (IOException gone) {
            LOG.debug("connection was gone listener={}", listener);
        }
    }

    private static long after(Duration duration) {
        return System.nanoTime() + duration.toNanos();
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        sweeper.shutdown();
    }

    /** @param until a value of the system's timer */
    private record Watched(Channel connection, long until) {}
}

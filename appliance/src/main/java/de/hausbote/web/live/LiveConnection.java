package de.hausbote.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.identity.Actor;
import de.hausbote.identity.SessionId;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Json;
import java.nio.ByteBuffer;
import java.nio.channels.WritePendingException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One browser that watches. Its queue is bounded: a browser that does not read is sent away and comes back. Thread-safe;
 * public because Jetty wants it so.
 */
public final class LiveConnection extends Session.Listener.AbstractAutoDemanding {
    static final int SIGNED_OUT = 4401;

    private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);

    private final AtomicBoolean dropped = new AtomicBoolean();
    private final de.hausbote.identity.Session session;
    private final LiveHub hub;
    private final ScheduledExecutorService later;

    LiveConnection(de.hausbote.identity.Session session, LiveHub hub, ScheduledExecutorService later) {
        this.session = session;
        this.hub = hub;
        this.later = later;
    }

    Actor actor() {
        return session.actor();
    }

    SessionId sessionId() {
        return session.id();
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        super.onWebSocketOpen(opened);
        hub.join(this);
    }

    @Override
    public void onWebSocketText(String text) {
        try {
            hub.said(this, Json.read(text.getBytes(UTF_8), Said.class));
        } catch (BadRequestException nonsense) {
            getSession().close(StatusCode.POLICY_VIOLATION, "", Callback.NOOP);
        }
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        hub.leave(this);
        LOG.debug("live connection closed code={}", code);
        callback.succeed();
    }

    static String text(Object shape) {
        return new String(Json.write(shape), UTF_8);
    }

    void send(Object shape) {
        send(text(shape));
    }

    void send(String text) {
        var open = getSession();
        if (!dropped.get() && open.isOpen()) {
            open.sendText(text, Callback.from(() -> {}, this::failed));
        }
    }

    /** Keeps proxies from closing a quiet connection, and finds out who vanished. */
    void ping() {
        if (!dropped.get() && getSession().isOpen()) {
            getSession().sendPing(ByteBuffer.allocate(0), Callback.NOOP);
        }
    }

    /** The session is over. */
    void signOut() {
        if (dropped.compareAndSet(false, true)) {
            hub.leave(this);
            getSession().sendText("{\"kind\":\"signed-out\"}", Callback.NOOP);
            close(SIGNED_OUT);
        }
    }

    private void failed(Throwable failure) {
        if (failure instanceof WritePendingException && dropped.compareAndSet(false, true)) {
            hub.leave(this);
            close(StatusCode.TRY_AGAIN_LATER);
        }
    }

    /** A peer whose window is full never sees the close; it is cut a moment later. */
    private void close(int code) {
        var open = getSession();
        open.close(code, "", Callback.NOOP);
        var _ = later.schedule(open::disconnect, 1, TimeUnit.SECONDS);
    }
}

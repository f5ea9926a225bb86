package de.hausbote.web.live;

import de.hausbote.conversation.Audience;
import de.hausbote.identity.Session;
import de.hausbote.identity.Sessions;
import de.hausbote.message.Ids;
import de.hausbote.web.Gate;
import de.hausbote.web.Refusals;
import de.hausbote.web.Site;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** The live channel as a whole: gate, bridge and hub, started together and closed together. */
public final class LiveChannel implements Site, AutoCloseable {
    /** Longer than two sweeps, each of which pings. */
    private static final Duration IDLE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(10);
    private static final Status UPGRADE_REQUIRED = Status.create(426, "Upgrade Required");
    private static final int LONGEST_TEXT = 2_048;
    private static final int MOST_FRAMES_WAITING = 256;

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-later").factory());
    private final ScheduledFuture<?> sweeping;
    private final JettyBridge bridge;
    private final LiveGate gate;
    private final LiveHub hub;

    public LiveChannel(Gate gate, Sessions sessions, Audience audience, Clock clock, Ids ids) {
        this.gate = new LiveGate(gate, clock);
        this.hub = new LiveHub(sessions, new Watchers(audience, clock), ids);
        this.bridge = new JettyBridge(this.gate, this::configure);
        this.sweeping = later.scheduleWithFixedDelay(
                hub::sweep, BETWEEN_SWEEPS.toMillis(), BETWEEN_SWEEPS.toMillis(), TimeUnit.MILLISECONDS);
    }

    public LiveHub hub() {
        return hub;
    }

    public Http1Upgrader upgrader() {
        return bridge.upgrader();
    }

    /** What was not upgraded is answered like any other request. */
    @Override
    public void serve(HttpRouting.Builder routing) {
        routing.get(LiveGate.PATH, this::refuse);
    }

    private void refuse(ServerRequest request, ServerResponse response) {
        gate.refusal(request.headers())
                .ifPresentOrElse(
                        refused -> Refusals.send(response, refused),
                        () -> response.status(UPGRADE_REQUIRED).send());
    }

    private void configure(ServerWebSocketContainer container) {
        container.setIdleTimeout(IDLE);
        container.setMaxTextMessageSize(LONGEST_TEXT);
        container.setMaxOutgoingFrames(MOST_FRAMES_WAITING);
        container.addMapping(
                LiveGate.PATH, (request, response, callback) -> new LiveConnection(session(request), hub, later));
    }

    private static Session session(Request request) {
        return (Session) request.getAttribute(PortlessConnector.SESSION);
    }

    /** Says goodbye to everybody; to be called before the listener stops. */
    @Override
    public void close() {
        sweeping.cancel(false);
        bridge.close();
        hub.close();
        later.shutdown();
    }
}

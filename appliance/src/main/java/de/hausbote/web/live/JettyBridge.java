package de.hausbote.web.live;

import io.helidon.webserver.http1.spi.Http1Upgrader;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.eclipse.jetty.websocket.api.WebSocketSessionListener;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** Jetty's WebSocket without a port of its own. Closed before Helidon, it says goodbye (1001) to everybody. */
final class JettyBridge implements AutoCloseable {
    /** More than nothing, or Jetty cuts instead of closing. */
    private static final long STOP_MILLIS = 5_000;

    private final PortlessConnector connector;
    private final LiveUpgrader upgrader;

    JettyBridge(Admission admission, Consumer<ServerWebSocketContainer> endpoints) {
        var server = new Server(new VirtualThreadPool());
        server.setStopTimeout(STOP_MILLIS);
        this.connector = new PortlessConnector(server);
        this.upgrader = new LiveUpgrader(connector, admission);
        server.addConnector(connector);
        var handler = WebSocketUpgradeHandler.from(server, endpoints);
        handler.getServerWebSocketContainer().addSessionListener(farewell());
        server.setHandler(handler);
        start(server);
    }

    Http1Upgrader upgrader() {
        return upgrader;
    }

    /** A session that opens while Jetty stops is missed by Jetty's own sweep. */
    private WebSocketSessionListener farewell() {
        return new WebSocketSessionListener() {
            @Override
            public void onWebSocketSessionOpened(Session session) {
                if (!connector.accepting()) {
                    session.close(StatusCode.SHUTDOWN, "", Callback.NOOP);
                }
            }
        };
    }

    private static void start(Server server) {
        try {
            server.start();
        } catch (Exception broken) {
            throw new IllegalStateException("the live channel does not start", broken);
        }
    }

    @Override
    public void close() {
        connector.leave();
    }
}

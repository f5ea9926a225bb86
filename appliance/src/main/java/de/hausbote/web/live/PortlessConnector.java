package de.hausbote.web.live;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Jetty connector without a port: its end points are connections that Helidon accepted. Thread-safe. */
final class PortlessConnector extends AbstractConnector {
    /** Attribute of a request: whose it is. The cookie itself never comes here. */
    static final String SESSION = "hausbote.session";

    private static final Logger LOG = LoggerFactory.getLogger(PortlessConnector.class);

    /** For the handshake; an open session has its own. */
    private static final long HANDSHAKE_MILLIS = 10_000;

    private final AtomicBoolean leaving = new AtomicBoolean();

    PortlessConnector(Server server) {
        super(server, null, null, null, 0, new HttpConnectionFactory(configuration()));
        setIdleTimeout(HANDSHAKE_MILLIS);
    }

    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setUseInputDirectByteBuffers(false);
        configuration.setUseOutputDirectByteBuffers(false);
        configuration.addCustomizer((request, headers) -> {
            session(request.getConnectionMetaData().getConnection().getEndPoint(), request);
            return request;
        });
        return configuration;
    }

    private static void session(EndPoint endPoint, Request request) {
        if (endPoint instanceof HelidonEndPoint ours) {
            request.setAttribute(SESSION, ours.session());
        }
    }

    boolean accepting() {
        return isRunning() && !leaving.get();
    }

    /** What Jetty's own connectors do with an accepted connection. */
    void accept(HelidonEndPoint endPoint) {
        endPoint.setIdleTimeout(getIdleTimeout());
        var connection = getDefaultConnectionFactory().newConnection(this, endPoint);
        endPoint.setConnection(connection);
        endPoint.onOpen();
        onEndPointOpened(endPoint);
        connection.onOpen();
    }

    void closed(HelidonEndPoint endPoint, @Nullable Throwable failure) {
        var connection = endPoint.getConnection();
        if (connection != null) {
            connection.onClose(failure);
        }
        onEndPointClosed(endPoint);
    }

    /**
     * Stops Jetty once, in the thread that stops Helidon: everybody gets 1001. It has to be done when this returns,
     * because Helidon interrupts the threads of upgraded connections right afterwards.
     */
    void leave() {
        if (leaving.compareAndSet(false, true)) {
            try {
                getServer().stop();
            } catch (Exception failed) {
                LOG.warn("live channel did not stop cleanly", failed);
            }
        }
    }

    @Override
    protected void accept(int acceptor) {
        throw new UnsupportedOperationException("there is no port to accept from");
    }

    @Override
    public @Nullable Object getTransport() {
        return null;
    }
}

package de.hausbote.web.live;

import de.hausbote.identity.Session;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/**
 * One upgraded connection of Helidon, seen by Jetty as an end point. It is read by Helidon's own virtual thread, and only
 * while Jetty asks for bytes; a thread of somebody else never blocks in a write of it: what such a thread wants to send is
 * completed by a short-lived thread of this connection.
 */
final class HelidonEndPoint extends AbstractEndPoint implements ServerConnection {
    /** How long a closing may hang in the socket before it is broken off. */
    private static final long SECONDS_TO_CLOSE = 1;

    private final ConnectionContext connection;
    private final PortlessConnector connector;
    private final Session session;
    private final Inflow inflow;
    private final ConnectionThreads threads = new ConnectionThreads();
    private final Semaphore wanted = new Semaphore(0);

    HelidonEndPoint(ConnectionContext connection, PortlessConnector connector, byte[] requestHead, Session session) {
        super(connector.getScheduler());
        this.connection = connection;
        this.connector = connector;
        this.session = session;
        this.inflow = new Inflow(connection, requestHead);
    }

    Session session() {
        return session;
    }

    /** Helidon's virtual thread: parses, and calls our code, in {@code fillable}. */
    @Override
    public void handle(Limit limit) throws InterruptedException {
        threads.readHere();
        try {
            connector.accept(this);
            while (isOpen()) {
                wanted.acquire();
                if (isOpen()) {
                    threads.inSocket(inflow::await);
                    notIdle();
                    getFillInterest().fillable();
                }
            }
        } finally {
            close();
            threads.leaveToSocket();
        }
    }

    /** Jetty's rule of idleness counts, not Helidon's. */
    @Override
    public Duration idleTime() {
        return Duration.ZERO;
    }

    /** Helidon is stopping; without interrupt it means all of Jetty. */
    @Override
    public void close(boolean interrupt) {
        if (interrupt) {
            close();
        } else {
            connector.leave();
        }
    }

    @Override
    public int fill(ByteBuffer buffer) {
        var filled = inflow.into(buffer);
        if (filled == 0 && !isOpen()) {
            return -1;
        }
        if (filled < 0) {
            shutdownInput();
        }
        return filled;
    }

    @Override
    protected void needsFillInterest() {
        wanted.release();
    }

    /** Blocks while the peer does not read; false tells Jetty that the thread is not ours and may not. */
    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        if (!isOpen() || isOutputShutdown()) {
            throw new EofException("closed");
        }
        if (!threads.owned()) {
            return false;
        }
        try {
            threads.inSocket(() -> connection.dataWriter().writeNow(wrapped(buffers)));
        } catch (RuntimeException broken) {
            throw new EofException(broken);
        }
        for (var buffer : buffers) {
            buffer.position(buffer.limit());
        }
        notIdle();
        return true;
    }

    private static BufferData[] wrapped(ByteBuffer... buffers) {
        return Arrays.stream(buffers).map(HelidonEndPoint::wrapped).toArray(BufferData[]::new);
    }

    private static BufferData wrapped(ByteBuffer buffer) {
        return buffer.hasArray()
                ? BufferData.createReadOnly(
                        buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining())
                : BufferData.create(BufferUtil.toArray(buffer));
    }

    /** Not idle first: a check for idleness could fail this write before it began. */
    @Override
    protected void onIncompleteFlush() {
        notIdle();
        threads.run("write", getWriteFlusher()::completeWrite);
    }

    /** Jetty fails what is being written right after its closing frame, so the frame must be out by then. */
    @Override
    protected void onIdleExpired(TimeoutException timeout) {
        threads.run("idle", () -> super.onIdleExpired(timeout));
    }

    /** Wakes the reader; saying goodbye in TLS may block too. */
    @Override
    protected void doClose() {
        wanted.release();
        if (!threads.reading()) {
            threads.run("close", () -> threads.inSocket(this::closeSocket));
        }
        getScheduler().schedule(threads::breakOff, SECONDS_TO_CLOSE, TimeUnit.SECONDS);
    }

    private void closeSocket() {
        try {
            connection.serverSocket().close();
        } catch (RuntimeException closedAlready) {
            wanted.release();
        }
    }

    @Override
    public void onClose(@Nullable Throwable failure) {
        super.onClose(failure);
        connector.closed(this, failure);
    }

    @Override
    public Object getTransport() {
        return connection;
    }

    @Override
    public boolean isSecure() {
        return connection.isSecure();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return address(connection.localPeer());
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return address(connection.remotePeer());
    }

    private static SocketAddress address(PeerInfo peer) {
        return InetSocketAddress.createUnresolved(peer.host(), Math.max(0, peer.port()));
    }
}

package de.hausbote.web.live;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.webserver.ConnectionContext;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.util.BufferUtil;

/** What came in on one connection and Jetty has not taken yet. Filled by the reader, emptied by any thread. */
final class Inflow {
    private final ConnectionContext connection;
    private BufferData waiting;
    private boolean ended;

    Inflow(ConnectionContext connection, byte[] first) {
        this.connection = connection;
        this.waiting = BufferData.create(first);
    }

    /** Waits for bytes, unless some are there or none will come. */
    void await() {
        if (settled()) {
            return;
        }
        try {
            arrived(connection.dataReader().readBuffer());
        } catch (InsufficientDataAvailableException | UncheckedIOException over) {
            end();
        }
    }

    /** How many bytes went into the buffer; 0 for none yet, -1 for never again. */
    synchronized int into(ByteBuffer buffer) {
        if (waiting.available() == 0) {
            return ended ? -1 : 0;
        }
        var position = BufferUtil.flipToFill(buffer);
        var count = waiting.writeTo(buffer, Math.min(buffer.remaining(), waiting.available()));
        BufferUtil.flipToFlush(buffer, position);
        return count;
    }

    private synchronized boolean settled() {
        return ended || waiting.available() > 0;
    }

    private synchronized void arrived(BufferData bytes) {
        waiting = bytes;
    }

    private synchronized void end() {
        ended = true;
    }
}

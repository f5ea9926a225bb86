package de.hausbote.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Opens the bare connection to an address; tests dial a server of their own instead. */
@FunctionalInterface
interface Dialer {
    Socket dial(InetSocketAddress address, Duration limit) throws IOException;

    static Socket direct(InetSocketAddress address, Duration limit) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, Math.toIntExact(limit.toMillis()));
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }
}

package de.hausbote.web;

import io.helidon.common.socket.SocketOptions;
import java.net.Socket;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of accepted connections. It is the only place that sees one before TLS does, so patience begins here. */
final class AcceptedSockets implements SocketOptions {
    private final SocketOptions settings =
            SocketOptions.builder().tcpNoDelay(true).build();
    private final Patience patience;

    AcceptedSockets(Patience patience) {
        this.patience = patience;
    }

    @Override
    public void configureSocket(SocketChannel accepted) {
        settings.configureSocket(accepted);
        patience.begin(accepted, accepted.socket().getRemoteSocketAddress());
    }

    @Override
    public void configureSocket(Socket socket) {
        settings.configureSocket(socket);
    }

    @Override
    public Map<SocketOption<?>, Object> socketOptions() {
        return settings.socketOptions();
    }

    @Override
    public Duration connectTimeout() {
        return settings.connectTimeout();
    }

    @Override
    public Duration readTimeout() {
        return settings.readTimeout();
    }

    @Override
    public Optional<Integer> socketReceiveBufferSize() {
        return settings.socketReceiveBufferSize();
    }

    @Override
    public Optional<Integer> socketSendBufferSize() {
        return settings.socketSendBufferSize();
    }

    @Override
    public boolean socketReuseAddress() {
        return settings.socketReuseAddress();
    }

    @Override
    public boolean socketKeepAlive() {
        return settings.socketKeepAlive();
    }

    @Override
    public boolean tcpNoDelay() {
        return settings.tcpNoDelay();
    }
}

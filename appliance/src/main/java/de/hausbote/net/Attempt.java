package de.hausbote.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.HttpException;

/**
 * One call on its way. Knows at every moment whether the request may have been acted upon: that turns when the last piece
 * of it is handed to the connection, because from there on nobody can tell how far it came.
 */
final class Attempt implements AutoCloseable {
    private static final int PIECE = 16_384;

    private final Call call;
    private final BodyReader reader;
    private final Wire wire;
    private volatile Socket bare = new Socket();
    private volatile boolean expired;
    private volatile boolean cut;
    private boolean left;
    private Peer peer = Peer.NONE;

    /** What attempts are made with. */
    record Wire(NameService names, Dialer dialer, Tls tls) {}

    Attempt(Call call, BodyReader reader, Wire wire) {
        this.call = call;
        this.reader = reader;
        this.wire = wire;
    }

    Exchange run() {
        try {
            var socket = wire.tls().over(connected(), call.to(), call.limits().connect());
            peer = Tls.peer(socket, call.to().way());
            write(socket);
            return Answer.read(socket, bare, call.limits(), reader, peer);
        } catch (IOException | HttpException broken) {
            return failed(fault(broken));
        }
    }

    private Fault fault(Exception broken) {
        if (cut) {
            return Fault.CUT;
        }
        return expired ? Fault.TIMEOUT : Faults.of(broken);
    }

    private Exchange failed(Fault fault) {
        return left ? new Exchange.Unknown(fault, peer) : new Exchange.NotSent(fault, peer);
    }

    private Socket connected() throws IOException {
        if (!HostName.permitted(call.to().host(), call.to().trust())) {
            throw new RefusedCallException(Fault.NAME_REFUSED);
        }
        return switch (call.to().way()) {
            case Way.Direct _ -> dialled(permitted(), call.to().port());
            case Way.Proxy proxy -> tunnelled(proxy);
        };
    }

    private Socket dialled(List<InetAddress> addresses, int port) throws IOException {
        IOException last = new RefusedCallException(Fault.NAME_NOT_FOUND);
        for (var address : addresses) {
            try {
                return kept(wire.dialer()
                        .dial(
                                new InetSocketAddress(address, port),
                                call.limits().connect()));
            } catch (IOException unreachable) {
                last = unreachable;
            }
        }
        throw last;
    }

    private Socket tunnelled(Way.Proxy proxy) throws IOException {
        var socket = atProxy(proxy);
        Tunnel.open(socket, proxy, call.to(), call.limits().connect());
        return socket;
    }

    private Socket atProxy(Way.Proxy proxy) throws IOException {
        try {
            var addresses = resolved(proxy.host());
            if (addresses.stream().allMatch(AddressPolicy::permitsProxy)) {
                return dialled(addresses, proxy.port());
            }
        } catch (IOException unreachable) {
            // Said below, as for an address that is none of a proxy.
        }
        throw new RefusedCallException(Fault.PROXY_NOT_REACHED);
    }

    /** One address that may not be dialled condemns its neighbours too: somebody is playing with the name. */
    private List<InetAddress> permitted() throws IOException {
        var addresses = resolved(call.to().host());
        if (!addresses.stream()
                .allMatch(address -> AddressPolicy.permits(address, call.to().trust()))) {
            throw new RefusedCallException(Fault.ADDRESS_REFUSED);
        }
        return addresses;
    }

    /** The operating system's resolver knows no limit, so a thread of its own waits for it. */
    private List<InetAddress> resolved(String host) throws IOException {
        var question = new FutureTask<>(() -> wire.names().addresses(host));
        Thread.ofVirtual().name("outward-name").start(question);
        try {
            return question.get(call.limits().connect().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException unknown) {
            throw new RefusedCallException(Fault.NAME_NOT_FOUND);
        } catch (TimeoutException silent) {
            throw new RefusedCallException(Fault.TIMEOUT);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RefusedCallException(Fault.BROKEN);
        }
    }

    private Socket kept(Socket socket) throws IOException {
        bare = socket;
        if (expired || cut) {
            socket.close();
            throw new RefusedCallException(Fault.CUT);
        }
        return socket;
    }

    private void write(SSLSocket socket) throws IOException {
        var out = socket.getOutputStream();
        left = call.body().length == 0;
        out.write(call.head());
        for (var at = 0; at < call.body().length; at += PIECE) {
            var length = Math.min(PIECE, call.body().length - at);
            left = at + length == call.body().length;
            out.write(call.body(), at, length);
        }
        out.flush();
    }

    /** The time for everything is over: whatever waits for this connection wakes up. */
    void expire() {
        expired = true;
        close();
    }

    /** Somebody pulled the switch. */
    void cut() {
        cut = true;
        close();
    }

    @Override
    public void close() {
        try {
            bare.close();
        } catch (IOException gone) {
            // The connection is of no more use either way.
        }
    }
}

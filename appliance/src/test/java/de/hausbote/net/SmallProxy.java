package de.hausbote.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy as houses have them: connects on demand, wants a login if it was given one, or answers as it was told. */
public final class SmallProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final String wanted;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String refusal = "";

    private SmallProxy(ServerSocket listening, String wanted) {
        this.listening = listening;
        this.wanted = wanted;
    }

    /** @param wanted the value of the header with the login, or empty for none */
    public static SmallProxy start(String wanted) {
        try {
            var proxy = new SmallProxy(new ServerSocket(0, 20, InetAddress.getLoopbackAddress()), wanted);
            Thread.ofVirtual().name("small-proxy").start(proxy::listen);
            return proxy;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Answers with this line from now on. */
    public void refuses(String line) {
        refusal = line;
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** What it was asked, head by head. */
    public List<String> asked() {
        return asked;
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                Thread.ofVirtual().name("small-proxy-connection").start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var head = head(client.getInputStream());
            asked.add(head);
            if (!refusal.isEmpty()) {
                answer(client, refusal);
            } else if (!wanted.isEmpty() && !head.contains("\r\nProxy-Authorization: " + wanted + "\r\n")) {
                answer(client, "HTTP/1.1 407 Proxy Authentication Required");
            } else {
                connect(client, Integer.parseInt(head.replaceAll("(?s)^CONNECT [^:]+:([0-9]+) .*", "$1")));
            }
        } catch (IOException gone) {
            // One of the two went away.
        }
    }

    private static void connect(Socket client, int port) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            answer(client, "HTTP/1.1 200 Connection established");
            var back = Thread.ofVirtual().start(() -> pass(server, client));
            client.getInputStream().transferTo(server.getOutputStream());
            server.shutdownOutput();
            back.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException gone) {
            // One of the two went away.
        }
    }

    private static void answer(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n\r\n").getBytes(ISO_8859_1));
        client.getOutputStream().flush();
    }

    private static String head(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            bytes.write(next);
        }
        return bytes.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

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
import java.util.concurrent.atomic.AtomicLong;

/** A proxy as houses have them: connects on demand, wants a login if it was given one, or answers as it was told. */
public final class SmallProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final String wanted;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
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

    /** One line for each connection that ended, as Squid writes them when it is told to. */
    public List<String> log() {
        return log;
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
                var target = head.replaceAll("(?s)^CONNECT ([^ ]+) .*", "$1");
                var sent = new AtomicLong(head.length());
                try {
                    connect(client, Integer.parseInt(target.replaceAll("^[^:]+:", "")), sent);
                } finally {
                    log.add("%s 0 CONNECT %s %d 0".formatted(seconds(), target, sent.get()));
                }
            }
        } catch (IOException gone) {
            // One of the two went away.
        }
    }

    private static String seconds() {
        var now = System.currentTimeMillis();
        return "%d.%03d".formatted(now / 1_000, now % 1_000);
    }

    /** @param sent counts what the client sends */
    private static void connect(Socket client, int port, AtomicLong sent) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            answer(client, "HTTP/1.1 200 Connection established");
            var back = Thread.ofVirtual().start(() -> pass(server, client));
            var part = new byte[8_192];
            for (var read = client.getInputStream().read(part);
                    read >= 0;
                    read = client.getInputStream().read(part)) {
                sent.addAndGet(read);
                server.getOutputStream().write(part, 0, read);
            }
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

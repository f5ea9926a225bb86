package de.hausbote.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.vault.Certificates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A provider on loopback that does exactly what a test tells it, also what no decent server does. Remembers the bytes of
 * every request. Thread-safe: one lock guards the script.
 */
public final class ScriptedServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: (\\d+)\\r?$");
    private final Deque<Act> script = new ArrayDeque<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger turns = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket listening;
    private final SSLContext tls;
    private final String certificate;
    private volatile Act otherwise = answer(200, "{}");

    /** What the server does with one connection after the handshake. */
    @FunctionalInterface
    public interface Act {
        void play(ScriptedServer server, SSLSocket socket) throws IOException;
    }

    /** One request, as it lay on the wire. */
    public record Received(String head, byte[] body) {
        public String text() {
            return new String(body, UTF_8);
        }

        public String line() {
            return head.lines().findFirst().orElse("");
        }
    }

    private ScriptedServer(ServerSocket listening, SSLContext tls, String certificate) {
        this.listening = listening;
        this.tls = tls;
        this.certificate = certificate;
    }

    /** @param folder for its certificate, which names {@code names} */
    public static ScriptedServer start(Path folder, String... names) {
        try {
            var pem = folder.resolve("server-certificate.pem");
            var key = folder.resolve("server-key.pem");
            Certificates.selfSigned(pem, key, List.of(names), Instant.now());
            var server = new ScriptedServer(
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    Certificates.context(pem, key),
                    Files.readString(pem));
            Thread.ofVirtual().name("scripted-server").start(server::listen);
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    public String certificate() {
        return certificate;
    }

    /** The next connections do this, one after the other. */
    public ScriptedServer next(Act... acts) {
        synchronized (script) {
            script.addAll(List.of(acts));
        }
        return this;
    }

    /** What was to come does not come any more. */
    public void forget() {
        synchronized (script) {
            script.clear();
        }
    }

    /** What connections do when the script is over. */
    public void otherwise(Act act) {
        otherwise = act;
    }

    public List<Received> received() {
        return received;
    }

    /** A number that no answer had yet, from 0 on: calls may come at the same time. */
    public int turn() {
        return turns.getAndIncrement();
    }

    public static Act answer(int status, String body) {
        return answer(status, body.getBytes(UTF_8));
    }

    public static Act answer(int status, byte[] body) {
        return (server, socket) -> {
            server.read(socket);
            socket.getOutputStream().write(head(status, "Content-Length: " + body.length));
            socket.getOutputStream().write(body);
        };
    }

    /** Reads the request whole, writes these bytes, and hangs up. */
    public static Act raw(String bytes) {
        return (server, socket) -> {
            server.read(socket);
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        };
    }

    /** Reads the request whole and hangs up without a word. */
    public static Act hangUp() {
        return (server, socket) -> server.read(socket);
    }

    /** Hangs up before it reads anything. */
    public static Act hangUpAtOnce() {
        return (server, socket) -> {};
    }

    /** Reads the request whole and then says nothing for as long as the server lives. */
    public static Act silence() {
        return (server, socket) -> {
            server.read(socket);
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        };
    }

    private static byte[] head(int status, String header) {
        return ("HTTP/1.1 " + status + " Told\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().name("scripted-connection").start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (var secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true)) {
            secure.startHandshake();
            act().play(this, secure);
        } catch (IOException gone) {
            // The client went away, which some tests want.
        }
    }

    private Act act() {
        synchronized (script) {
            var act = script.poll();
            return act == null ? otherwise : act;
        }
    }

    private void read(SSLSocket socket) throws IOException {
        var in = socket.getInputStream();
        var head = head(in);
        var length = LENGTH.matcher(head);
        var body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
        received.add(new Received(head, body));
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
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

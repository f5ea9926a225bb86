package de.hausbote.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import de.hausbote.vault.Certificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** A webhook that keeps what it is told, and refuses as often as a test wants. */
final class Hook implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path certificate;
    private final HttpsServer server;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile String verifyToken = "";

    /** One body as it came. */
    record Post(byte[] body, String signature, int answered) {
        String text() {
            return new String(body, StandardCharsets.US_ASCII);
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException malformed) {
                throw new AssertionError("a webhook is JSON", malformed);
            }
        }

        JsonNode value() {
            return json().at("/entry/0/changes/0/value");
        }
    }

    Hook(Path folder) throws IOException {
        this.certificate = folder.resolve("hook.pem");
        var key = folder.resolve("hook.key");
        Certificates.selfSigned(certificate, key, List.of("localhost", "127.0.0.1"), Instant.now());
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(Certificates.context(certificate, key)));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hooks/whatsapp", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = exchange.getRequestURI().getQuery();
            if (exchange.getRequestMethod().equals("GET")) {
                verify(exchange, query);
                return;
            }
            var body = exchange.getRequestBody().readAllBytes();
            var status = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 503 : 200;
            posts.add(new Post(body, exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"), status));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private void verify(HttpExchange exchange, String query) throws IOException {
        var known = query.contains("hub.mode=subscribe") && query.contains("hub.verify_token=" + verifyToken);
        var challenge = query.replaceFirst(".*hub\\.challenge=([^&]*).*", "$1").getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(known ? 200 : 403, known ? challenge.length : -1);
        if (known) {
            exchange.getResponseBody().write(challenge);
        }
    }

    void knows(String token) {
        verifyToken = token;
    }

    void refuses(int times) {
        refusals.set(times);
    }

    URI address() {
        return URI.create("https://localhost:" + server.getAddress().getPort() + "/hooks/whatsapp");
    }

    Path certificate() {
        return certificate;
    }

    List<Post> posts() {
        return List.copyOf(posts);
    }

    /** Bodies that were answered with 200. */
    List<Post> taken() {
        return posts.stream().filter(post -> post.answered() == 200).toList();
    }

    /** All messages or statuses that were taken, in order. */
    List<JsonNode> items(String kind) {
        return taken().stream()
                .flatMap(post -> post.json().findValues(kind).stream())
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

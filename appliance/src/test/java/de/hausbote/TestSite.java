package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody else's site, on another host than the house, with a policy that names the house's and nothing else. */
final class TestSite implements AutoCloseable {
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final String policy;

    /** @param policy what the house says that the site's policy has to name */
    TestSite(String policy) {
        this.policy = "default-src 'none'; " + policy;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", exchange -> {
            var page =
                    pages.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", this.policy);
            exchange.sendResponseHeaders(200, page.length == 0 ? -1 : page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A page with this line in its flow; its address. */
    String page(String path, String language, String embedded) {
        pages.put(path, """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>Klinik am Wald</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body><main><h1>Klinik am Wald</h1><p>So erreichen Sie uns.</p>%s<p>Waldweg 1</p></main></body></html>
                """.formatted(language, embedded));
        return origin() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

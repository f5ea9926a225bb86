package de.hausbote.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listener: HTTPS on loopback, one virtual thread for each call. */
final class WireServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WireServer.class);

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Resource resource;

    private WireServer(HttpsServer server, SSLContext tls, Resource resource) {
        this.server = server;
        this.resource = resource;
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** Listens on the first of these addresses that is free. */
    static WireServer listen(Iterable<InetSocketAddress> addresses, SSLContext tls, Resource resource) {
        var server = new WireServer(bound(addresses), tls, resource);
        server.server.start();
        return server;
    }

    private static HttpsServer bound(Iterable<InetSocketAddress> addresses) {
        var taken = new StringBuilder();
        for (var address : addresses) {
            try {
                return HttpsServer.create(address, 0);
            } catch (BindException inUse) {
                taken.append(' ').append(address.getPort());
            } catch (IOException broken) {
                throw new UncheckedIOException("the simulator cannot listen", broken);
            }
        }
        throw new UncheckedIOException(new BindException("the simulator's port is taken:" + taken));
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            switch (answered(new Request(exchange))) {
                case Answer.Cut() -> LOG.debug("connection cut on purpose");
                case Answer.Whole whole -> send(exchange, whole);
            }
        } catch (IOException gone) {
            LOG.debug("caller gone");
        }
    }

    private Answer answered(Request request) {
        try {
            return resource.answer(request);
        } catch (TooLargeException large) {
            return Answer.refused(413, "the body is larger than what is taken here");
        } catch (RuntimeException broken) {
            LOG.warn("call broken type={}", broken.getClass().getSimpleName());
            return GraphError.of(1).answer();
        }
    }

    private static void send(HttpExchange exchange, Answer.Whole whole) throws IOException {
        var headers = exchange.getResponseHeaders();
        if (!whole.type().isEmpty()) {
            headers.set("Content-Type", whole.type());
        }
        whole.headers().forEach(headers::set);
        exchange.sendResponseHeaders(whole.status(), whole.body().length == 0 ? -1 : whole.body().length);
        if (whole.body().length > 0) {
            exchange.getResponseBody().write(whole.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

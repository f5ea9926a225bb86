package de.hausbote.web.metrics;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells figures to whoever asks on this machine: {@code GET /metrics}, without TLS and bound to loopback, which no setting
 * changes. A house that is sealed tells none. A port that is taken is an error in the log and no reason not to serve people.
 */
public final class MetricsListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MetricsListener.class);
    private static final String LOOPBACK = "127.0.0.1";

    /** A page of the web that has its own name point here is not answered. */
    private static final Pattern OWN_NAME = Pattern.compile("(127\\.0\\.0\\.1|localhost)(:[0-9]{1,5})?");

    private static final int MOST_CONNECTIONS = 8;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final List<Figures> parts;
    private final WebServer server;

    public MetricsListener(int port, List<Figures> parts) {
        this.parts = List.copyOf(parts);
        this.server = WebServer.builder()
                .name("metrics")
                .host(LOOPBACK)
                .port(port)
                .shutdownHook(false)
                .maxPayloadSize(0)
                .maxTcpConnections(MOST_CONNECTIONS)
                .idleConnectionTimeout(IDLE)
                .routing(HttpRouting.builder().get("/metrics", this::tell))
                .build();
    }

    public void start() {
        server.start();
        if (server.isRunning()) {
            LOG.info("metrics served port={}", server.port());
        } else {
            LOG.error("metrics not served, the port is taken");
        }
    }

    private void tell(ServerRequest request, ServerResponse response) {
        var name = request.headers().first(HeaderNames.HOST).orElse("");
        if (!OWN_NAME.matcher(name).matches()) {
            response.status(Status.FORBIDDEN_403).send();
            return;
        }
        var figures = parts.stream().flatMap(part -> part.figures().stream()).toList();
        response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, Exposition.TYPE))
                .send(Exposition.of(figures));
    }

    @Override
    public void close() {
        server.stop();
    }
}

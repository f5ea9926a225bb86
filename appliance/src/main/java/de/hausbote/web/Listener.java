package de.hausbote.web;

import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One port with TLS, limits and the same headers on every response. */
final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int FIRST_LINE_BYTES = 4 * 1024;

    private final ListenerSettings settings;
    private final Patience patience;
    private final WebServer server;

    Listener(
            ListenerSettings settings,
            Limits limits,
            SecurityHeaders headers,
            List<Site> sites,
            List<? extends Http1Upgrader> upgraders) {
        this.settings = settings;
        this.patience = new Patience(settings.name(), limits);
        this.server = WebServer.builder()
                .name(settings.name())
                .host(settings.address())
                .port(settings.port())
                .tls(tls(settings))
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .maxPayloadSize(limits.body())
                .maxTcpConnections(limits.connections())
                .concurrencyLimit(
                        FixedLimit.builder().permits(limits.requests()).build())
                .idleConnectionTimeout(limits.idle())
                .connectionOptions(new AcceptedSockets(patience))
                .errorHandling(ErrorHandling.builder().includeEntity(false).build())
                .directHandlers(refusals(headers))
                .addConnectionSelector(selector(upgraders))
                .routing(routing(headers, sites))
                .build();
    }

    /** @throws PortTakenException when the address cannot be had */
    void start() {
        server.start();
        if (!server.isRunning()) {
            patience.close();
            throw new PortTakenException(settings);
        }
        LOG.info("listener started name={} port={}", settings.name(), server.port());
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        patience.close();
        LOG.info("listener stopped name={}", settings.name());
    }

    private static Tls tls(ListenerSettings settings) {
        return Tls.builder()
                .sslContext(settings.tls())
                .addEnabledProtocol("TLSv1.3")
                .build();
    }

    private HttpRouting.Builder routing(SecurityHeaders headers, List<Site> sites) {
        var routing = HttpRouting.builder().addFilter(patience).addFilter(headers);
        sites.forEach(site -> site.serve(routing));
        return routing;
    }

    private Http1ConnectionSelector selector(List<? extends Http1Upgrader> upgraders) {
        var selector = Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .maxHeadersSize(HEADER_BYTES)
                        .maxPrologueLength(FIRST_LINE_BYTES)
                        .addReceiveListener(patience)
                        .addSendListener(new Http1ConnectionListener() {})
                        .build());
        upgraders.forEach(selector::addUpgrader);
        return selector.build();
    }

    /** What the server refuses by itself is answered like everything else: a code, and nothing about the inside. */
    private static DirectHandlers refusals(SecurityHeaders headers) {
        var builder = DirectHandlers.builder();
        for (var type : EventType.values()) {
            builder.addHandler(type, (request, event, status, sent, message) -> {
                var all = ServerResponseHeaders.create();
                sent.forEach(all::add);
                headers.addTo(all);
                return DirectHandler.TransportResponse.builder()
                        .status(status)
                        .headers(all)
                        .keepAlive(event.keepAlive())
                        .header(HeaderNames.CONTENT_TYPE, Problem.TYPE)
                        .entity(Json.write(Problem.ofStatus(status.code())))
                        .build();
            });
        }
        return builder.build();
    }
}

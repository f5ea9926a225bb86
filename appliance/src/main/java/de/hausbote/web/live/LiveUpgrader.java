package de.hausbote.web.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands an upgrade that the gate admits to Jetty; everything else stays ordinary HTTP and gets an ordinary answer. */
final class LiveUpgrader implements Http1Upgrader {
    /** What Jetty's handshake needs; the cookie is not among it. */
    private static final Set<String> PASSED = Set.of(
            "host",
            "upgrade",
            "connection",
            "origin",
            "user-agent",
            "sec-websocket-key",
            "sec-websocket-version",
            "sec-websocket-protocol",
            "sec-websocket-extensions");

    private final PortlessConnector connector;
    private final Admission admission;

    LiveUpgrader(PortlessConnector connector, Admission admission) {
        this.connector = connector;
        this.admission = admission;
    }

    @Override
    public String supportedProtocol() {
        return "websocket";
    }

    @Override
    public @Nullable ServerConnection upgrade(
            ConnectionContext connection, HttpPrologue prologue, WritableHeaders<?> headers) {
        if (!prologue.method().equals(Method.GET) || !connector.accepting()) {
            return null;
        }
        return admission
                .admit(prologue, headers)
                .map(session -> new HelidonEndPoint(connection, connector, head(prologue, headers), session))
                .orElse(null);
    }

    private static byte[] head(HttpPrologue prologue, Headers headers) {
        var head =
                new StringBuilder("GET ").append(prologue.uriPath().rawPath()).append(" HTTP/1.1\r\n");
        for (var header : headers) {
            if (PASSED.contains(header.headerName().lowerCase())) {
                header.allValues()
                        .forEach(value -> head.append(header.name())
                                .append(": ")
                                .append(value)
                                .append("\r\n"));
            }
        }
        return head.append("\r\n").toString().getBytes(ISO_8859_1);
    }
}

package de.hausbote.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server that plays the provider, and calls to it. */
abstract class WithAServer {
    static final Limits LIMITS =
            new Limits(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofSeconds(4), 1_000);
    static final byte[] SMALL = "{\"a\":1}".getBytes(US_ASCII);

    @TempDir
    Path folder;

    ScriptedServer server;
    Outward outward;

    @BeforeEach
    final void start() {
        server = ScriptedServer.start(folder, "simulator.localhost");
        outward = new Outward();
    }

    @AfterEach
    final void stop() {
        outward.close();
        server.close();
    }

    static void notSent(Fault fault, Exchange result) {
        assertEquals(fault, assertInstanceOf(Exchange.NotSent.class, result).fault());
    }

    static String head(byte[] body) {
        return "POST /v23.0/1/messages HTTP/1.1\r\nHost: simulator.localhost\r\nContent-Length: " + body.length
                + "\r\n\r\n";
    }

    static Call small(Destination to) {
        return new Call(to, head(SMALL).getBytes(US_ASCII), SMALL, LIMITS);
    }
}

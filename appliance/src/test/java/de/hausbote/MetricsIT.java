package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.identity.Role;
import de.hausbote.simulator.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures as a program on the machine reads them. */
class MetricsIT {
    @TempDir
    Path folder;

    @Test
    @Tag("GEN-6")
    void figuresTellStatesAndCountsAndNothingOfPeople() throws IOException {
        var port = free();
        try (var appliance = TestAppliance.in(folder, "metrics:\n  port: " + port + "\n")) {
            var admin = appliance.person(Role.ADMIN);
            var agent = appliance.person(Role.AGENT);
            var account = admin.get("/channel-accounts").path("items").path(0);
            var id = account.path("id").asText();
            appliance.simulator().customer("Anna").writes("Guten Tag, hier ist Anna");
            agent.awaitRow(row -> row.path("last").path("preview").asText().startsWith("Guten Tag"));
            appliance.simulator().faults().set(Fault.TOKEN_ENDS_SOON, true);
            admin.post("/channel-accounts/" + id + "/examinations", Map.of());

            var text = asked(port);

            assertTrue(text.contains("hausbote_account_state{account=\"" + id + "\",state=\"active\"} 1\n"), text);
            assertTrue(text.contains("hausbote_queued_messages{account=\"" + id + "\"} 0\n"));
            assertTrue(text.contains("hausbote_last_webhook_age_seconds{account=\"" + id + "\"} "));
            assertTrue(text.contains("hausbote_token_end_timestamp_seconds{account=\"" + id + "\"} "));
            assertTrue(text.contains("hausbote_finding{account=\"" + id + "\",sign=\"token_ends\"} 1\n"));
            assertTrue(text.contains("# TYPE hausbote_journal_bytes gauge\n"));
            for (var hidden : new String[] {
                "Anna",
                "Guten Tag",
                appliance.simulator().account().phoneNumberId(),
                appliance.simulator().account().displayNumber(),
                appliance.simulator().customer("Anna").phone()
            }) {
                assertFalse(text.contains(hidden));
            }
            assertEquals("HTTP/1.1 403", calledBy("evil.example", port));
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String asked(int port) throws IOException {
        try (var body =
                URI.create("http://127.0.0.1:" + port + "/metrics").toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The first line of the answer to whoever calls the house by another name. */
    private static String calledBy(String name, int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request = "GET /metrics HTTP/1.1\r\nHost: " + name + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }
}

package de.hausbote.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** Whom a simulator listens to and calls. */
class SimulatorTest extends WithASimulator {
    @Test
    void onlyLoopbackIsListenedOnAndCalled() {
        var certificate = hook.certificate();

        assertThrows(
                IllegalArgumentException.class,
                () -> SimulatorSettings.quick(folder, URI.create("https://example.org/hooks"), certificate));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SimulatorSettings(
                        InetAddress.getByName("0.0.0.0"),
                        0,
                        folder,
                        hook.address(),
                        certificate,
                        false,
                        1,
                        Pace.quick()));
    }

    @Test
    void pagesOfOthersAreTurnedAway() throws IOException {
        var foreign = provider.call(provider.to("/control/state").header("Origin", "https://localhost:8443"));
        var own =
                provider.call(provider.to("/control/state").header("Origin", "https://127.0.0.1:" + simulator.port()));

        assertEquals(403, foreign.statusCode());
        assertEquals(200, own.statusCode());
    }

    @Test
    void connectionStaysTheSameAfterARestart() throws IOException {
        var account = provider.account();
        var port = simulator.port();
        simulator.close();

        var settings = SimulatorSettings.quick(folder.resolve("simulator"), hook.address(), hook.certificate());
        try (var again = Provider.started(folder, settings, hook)) {
            assertEquals(account, again.account());
            assertEquals(port, again.simulator.port());
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("simulator/connection.json"))));
        }
    }
}

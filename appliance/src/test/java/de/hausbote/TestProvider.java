package de.hausbote;

import de.hausbote.simulator.Simulator;
import de.hausbote.simulator.SimulatorSettings;
import de.hausbote.vault.Certificates;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A simulated provider for an appliance under test, in a folder that is not the appliance's. */
final class TestProvider {
    private TestProvider() {}

    static Simulator started(Path folder, TestHouse house) {
        var certificate = folder.resolve("tls.crt");
        var key = folder.resolve("tls.key");
        Certificates.selfSignedIfMissing(
                certificate,
                key,
                List.of("simulator.localhost", "localhost", "127.0.0.1"),
                Clock.systemUTC().instant());
        var simulator = new Simulator(
                SimulatorSettings.quick(folder, house.webhook(), house.publicCertificate()),
                Certificates.context(certificate, key),
                Certificates.pem(certificate));
        simulator.start();
        return simulator;
    }

    static Path connection(Path folder) {
        return folder.resolve("connection.json");
    }
}

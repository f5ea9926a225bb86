package de.hausbote;

import de.hausbote.simulator.Simulator;
import de.hausbote.simulator.SimulatorSettings;
import de.hausbote.vault.Certificates;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hausbote simulator}: a WhatsApp provider on this machine, for trying out, practice and tests. */
@Command(
        name = "simulator",
        description = "Runs a simulated WhatsApp provider on loopback; it holds no real person's data.",
        footer = {
            "",
            "Example: hausbote simulator --folder data/simulator --webhook https://localhost:8444/hooks/whatsapp"
                    + " --certificate data/tls/public.crt"
        })
final class SimulatorCommand implements Callable<Integer> {
    private static final String HOST = "simulator.localhost";

    @Option(names = "--folder", required = true, paramLabel = "FOLDER", description = "Where it keeps its account.")
    private Path folder = Path.of("simulator");

    @Option(names = "--port", paramLabel = "PORT", description = "Default: ${DEFAULT-VALUE}.")
    private int port = 8446;

    @Option(names = "--webhook", required = true, paramLabel = "URL", description = "Where the appliance listens.")
    private URI webhook = URI.create("https://localhost:8444/hooks/whatsapp");

    @Option(
            names = "--certificate",
            required = true,
            paramLabel = "FILE",
            description = "The only certificate that is trusted there; it may appear later.")
    private Path certificate = Path.of("public.crt");

    @Option(names = "--quiet", description = "Customers write only when somebody makes them.")
    private boolean quiet;

    @Override
    public Integer call() throws InterruptedException {
        var own = folder.resolve("tls.crt");
        var key = folder.resolve("tls.key");
        Certificates.selfSignedIfMissing(
                own,
                key,
                List.of(HOST, "localhost", "127.0.0.1"),
                Clock.systemUTC().instant());
        var usual = SimulatorSettings.lively(port, folder, webhook, certificate);
        var settings = quiet ? usual.quietly() : usual;
        var stopped = new CountDownLatch(1);
        try (var simulator = new Simulator(settings, Certificates.context(own, key), Certificates.pem(own))) {
            simulator.start();
            var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            out.println("Simulator: " + simulator.baseUrl() + " (write as a customer, switch faults)");
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stopped::countDown));
            stopped.await();
        }
        return 0;
    }
}

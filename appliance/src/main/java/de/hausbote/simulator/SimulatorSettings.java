package de.hausbote.simulator;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * How a simulator is set up.
 *
 * @param address where it listens; loopback or nothing
 * @param port 0 for the port of the last start, or any free one at the first
 * @param folder where it keeps its account and announces it in {@code connection.json}
 * @param webhook where the appliance listens; loopback as well
 * @param webhookCertificate PEM file with the only certificate that is trusted there; read at each connection, because the
 *     appliance may make it later
 * @param lively whether customers write and answer by themselves
 * @param seed the same seed makes customers say the same things
 */
public record SimulatorSettings(
        InetAddress address,
        int port,
        Path folder,
        URI webhook,
        Path webhookCertificate,
        boolean lively,
        long seed,
        Pace pace) {
    private static final Pattern LOOPBACK = Pattern.compile("([a-z0-9-]+\\.)*localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    public SimulatorSettings {
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException("the simulator listens on loopback only");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, found " + port);
        }
        if (!isLoopback(webhook)) {
            throw new IllegalArgumentException("the simulator calls webhooks on loopback over HTTPS only");
        }
    }

    static boolean isLoopback(URI webhook) {
        return "https".equals(webhook.getScheme())
                && LOOPBACK.matcher(host(webhook)).matches();
    }

    private static String host(URI webhook) {
        return webhook.getHost() == null ? "" : webhook.getHost();
    }

    /** A quiet and quick simulator on any free port, as tests want it. */
    public static SimulatorSettings quick(Path folder, URI webhook, Path webhookCertificate) {
        return new SimulatorSettings(
                InetAddress.getLoopbackAddress(), 0, folder, webhook, webhookCertificate, false, 1, Pace.quick());
    }

    /** A lively simulator for people. */
    public static SimulatorSettings lively(int port, Path folder, URI webhook, Path webhookCertificate) {
        return new SimulatorSettings(
                InetAddress.getLoopbackAddress(), port, folder, webhook, webhookCertificate, true, 1, Pace.human());
    }

    public SimulatorSettings withPort(int other) {
        return new SimulatorSettings(address, other, folder, webhook, webhookCertificate, lively, seed, pace);
    }

    /** The same with customers who write only when somebody makes them. */
    public SimulatorSettings quietly() {
        return new SimulatorSettings(address, port, folder, webhook, webhookCertificate, false, seed, pace);
    }

    public SimulatorSettings withSeed(long other) {
        return new SimulatorSettings(address, port, folder, webhook, webhookCertificate, lively, other, pace);
    }

    public SimulatorSettings withPace(Pace other) {
        return new SimulatorSettings(address, port, folder, webhook, webhookCertificate, lively, seed, other);
    }
}

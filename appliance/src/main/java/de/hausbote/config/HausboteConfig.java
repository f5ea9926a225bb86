package de.hausbote.config;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything an administrator can set, read once at start.
 *
 * @param inside where agents and administrators come in
 * @param outside where webhooks come in; the key is {@code public}
 * @param trustedProxies who may say on whose behalf a request comes
 * @param data the folder that holds everything the house keeps
 */
public record HausboteConfig(
        ListenerConfig inside,
        ListenerConfig outside,
        List<AddressRange> trustedProxies,
        Path data,
        VaultConfig vault,
        DatabaseConfig database,
        IntakeConfig intake,
        SessionConfig session,
        PasswordsConfig passwords,
        MediaConfig media,
        ScannerConfig scanner,
        LogConfig log,
        MetricsConfig metrics) {

    private static final int INSIDE_PORT = 8443;
    private static final int PUBLIC_PORT = 8444;

    public HausboteConfig {
        trustedProxies = List.copyOf(trustedProxies);
        if (inside.port() == outside.port()
                && inside.port() != 0
                && inside.address().equals(outside.address())) {
            throw new IllegalArgumentException("inside and public need different ports or addresses");
        }
    }

    /** What holds when nothing is set: everything below this folder. */
    public static HausboteConfig defaults(Path home) {
        return new HausboteConfig(
                ListenerConfig.defaults("inside", INSIDE_PORT, home),
                ListenerConfig.defaults("public", PUBLIC_PORT, home),
                List.of(),
                home.resolve("data"),
                VaultConfig.defaults(home),
                DatabaseConfig.DEFAULT,
                IntakeConfig.DEFAULT,
                SessionConfig.DEFAULT,
                PasswordsConfig.DEFAULT,
                MediaConfig.DEFAULT,
                ScannerConfig.DEFAULT,
                LogConfig.DEFAULT,
                MetricsConfig.DEFAULT);
    }
}

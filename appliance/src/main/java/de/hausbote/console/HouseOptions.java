package de.hausbote.console;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminClient;
import de.hausbote.admin.AdminRefusedException;
import de.hausbote.admin.AdminRequest;
import de.hausbote.config.ConfigReader;
import de.hausbote.config.HausboteConfig;
import de.hausbote.vault.VaultSettings;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which house a command is about. */
final class HouseOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "The settings (hausbote.yaml).")
    private @Nullable Path settings;

    @Option(names = "--home", paramLabel = "FOLDER", description = "Where relative paths begin. Default: here.")
    private Path home = Path.of(".");

    private HausboteConfig config() {
        if (settings == null) {
            throw new AdminRefusedException("Name the settings of the house: --config FILE.");
        }
        return ConfigReader.read(
                settings.toAbsolutePath(), home.toAbsolutePath().normalize());
    }

    VaultSettings vault() {
        var config = config();
        return new VaultSettings(config.data(), config.vault().keyFile(), Clock.systemUTC());
    }

    /** The running program of this house. */
    AdminClient program() {
        return new AdminClient(config().data().resolve(AdminRequest.SOCKET));
    }

    AdminAnswer.Standing standing() {
        return program().ask(new AdminRequest.Show(), AdminAnswer.Standing.class);
    }
}

package de.hausbote.console;

import static java.util.Objects.requireNonNull;

import de.hausbote.config.ConfigReader;
import de.hausbote.config.HausboteConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which house a command is about. */
public final class HouseOptions {
    @Option(names = "--config", paramLabel = "FILE", description = "The settings (hausbote.yaml). Required.")
    private @Nullable Path settings;

    @Option(names = "--home", paramLabel = "FOLDER", description = "Where relative paths begin. Default: here.")
    private Path home = Path.of(".");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /**
     * The settings, read and checked.
     *
     * @throws de.hausbote.config.ConfigException when something is wrong with them
     */
    public HausboteConfig read() {
        // Not left to the library: it would ask for the option of "keys" where "keys share" has been given its own.
        if (settings == null) {
            throw new ParameterException(
                    requireNonNull(command).commandLine(), "Missing required option: --config=FILE");
        }
        return ConfigReader.read(
                settings.toAbsolutePath(), home.toAbsolutePath().normalize());
    }
}

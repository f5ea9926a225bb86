package de.hausbote;

import de.hausbote.config.ConfigException;
import de.hausbote.config.ConfigReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hausbote check}: reads the settings as a start would and says what is wrong with them. */
@Command(
        name = "check",
        description = "Reads the settings and says what is wrong with them; starts nothing.",
        footer = {"", "Example: hausbote check --config /etc/hausbote/hausbote.yaml"})
final class CheckCommand implements Callable<Integer> {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The settings (hausbote.yaml).")
    private Path settings = Path.of("hausbote.yaml");

    @Option(names = "--home", paramLabel = "FOLDER", description = "Where relative paths begin. Default: here.")
    private Path home = Path.of(".");

    @Override
    public Integer call() {
        try {
            ConfigReader.read(settings.toAbsolutePath(), home.toAbsolutePath().normalize());
            System.out.println("The settings are in order.");
            return 0;
        } catch (ConfigException refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }
}

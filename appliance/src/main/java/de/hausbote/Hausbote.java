package de.hausbote;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program and its commands. Exit codes: 0 done, 1 refused, 2 wrong use, 3 broken. */
@Command(
        name = "hausbote",
        mixinStandardHelpOptions = true,
        version = "Hausbote 0.1.0",
        description = "The messenger desk in your own house.",
        subcommands = {ServeCommand.class, CheckCommand.class, SimulatorCommand.class})
final class Hausbote {
    private static final int BROKEN = 3;

    private Hausbote() {}

    static int run(String... arguments) {
        return new CommandLine(new Hausbote())
                .setExecutionExceptionHandler((broken, command, parsed) -> {
                    command.getErr()
                            .println("Hausbote broke off: " + broken.getClass().getSimpleName());
                    LoggerFactory.getLogger(Hausbote.class).error("command broke off", broken);
                    return BROKEN;
                })
                .execute(arguments);
    }
}

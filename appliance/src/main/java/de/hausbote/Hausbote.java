package de.hausbote;

import de.hausbote.admin.AdminRefusedException;
import de.hausbote.config.ConfigException;
import de.hausbote.console.InitCommand;
import de.hausbote.console.KeysCommand;
import de.hausbote.console.LedgerCommand;
import de.hausbote.console.SealCommand;
import de.hausbote.console.UnsealCommand;
import de.hausbote.custody.CustodyBrokenException;
import de.hausbote.custody.ShareRefusedException;
import de.hausbote.machine.Machine;
import de.hausbote.machine.MachineRefusedException;
import de.hausbote.vault.PassphraseRefusedException;
import de.hausbote.vault.VaultRefusedException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The program and its commands. Exit codes: 0 done, 1 refused, 2 wrong use, 3 broken. */
@Command(
        name = "hausbote",
        mixinStandardHelpOptions = true,
        version = "Hausbote 0.1.0",
        description = "The messenger desk in your own house.",
        subcommands = {
            InitCommand.class,
            ServeCommand.class,
            UnsealCommand.class,
            SealCommand.class,
            KeysCommand.class,
            LedgerCommand.class,
            CheckCommand.class,
            SimulatorCommand.class
        })
final class Hausbote {
    private static final int REFUSED = 1;
    private static final int BROKEN = 3;

    private Hausbote() {}

    /** Whether this is a sentence for the person who gave the command. */
    private static boolean refused(Exception thrown) {
        return thrown instanceof AdminRefusedException
                || thrown instanceof ConfigException
                || thrown instanceof VaultRefusedException
                || thrown instanceof PassphraseRefusedException
                || thrown instanceof ShareRefusedException
                || thrown instanceof CustodyBrokenException;
    }

    static int run(String... arguments) {
        return new CommandLine(new Hausbote())
                .setExecutionStrategy(Hausbote::onGoodGround)
                .setExecutionExceptionHandler((broken, command, parsed) -> {
                    if (refused(broken)) {
                        command.getErr().println(broken.getMessage());
                        return REFUSED;
                    }
                    command.getErr()
                            .println("Hausbote broke off: " + broken.getClass().getSimpleName());
                    LoggerFactory.getLogger(Hausbote.class).error("command broke off", broken);
                    return BROKEN;
                })
                .execute(arguments);
    }

    /** Every command may have keys in its hands, so none of them runs where memory could leave. */
    private static int onGoodGround(ParseResult parsed) {
        try {
            Machine.enter();
            return new RunLast().execute(parsed);
        } catch (MachineRefusedException refused) {
            parsed.commandSpec().commandLine().getErr().println(refused.getMessage());
            return REFUSED;
        }
    }
}

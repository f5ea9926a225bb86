package de.hausbote.console;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hausbote ledger}: what left the house, proven. */
@Command(
        name = "ledger",
        description = "Proves that the ledger of what left for providers is as it was written.",
        subcommands = {VerifyLedgerCommand.class, ExportLedgerCommand.class},
        footer = {"", "Example: hausbote ledger verify --config /etc/hausbote/hausbote.yaml"})
public final class LedgerCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = requireNonNull(spec).commandLine();
        line.usage(line.getErr());
        return WRONG_USE;
    }
}

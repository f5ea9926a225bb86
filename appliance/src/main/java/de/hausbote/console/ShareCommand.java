package de.hausbote.console;

import static java.util.Objects.requireNonNull;

import de.hausbote.admin.AdminRefusedException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hausbote keys share}: custodians from now on. */
@Command(
        name = "share",
        description = {
            "Makes custodians for a house that the machine has opened so far.",
            "It gets a new root key; the machine keeps none."
        },
        footer = {
            "",
            "Example: hausbote keys share --custodian Ada --custodian Jan --custodian Eva --out /media/stick/shares"
        })
final class ShareCommand implements Callable<Integer> {
    @Mixin
    private HouseOptions house = new HouseOptions();

    @Mixin
    private CustodyOptions custody = new CustodyOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var terminal = Terminal.ofProcess(requireNonNull(spec).commandLine().getOut());
        var root = new NewRoot(house, custody, terminal);
        var standing = root.standing();
        if (standing.attended() || custody.unattended()) {
            throw new AdminRefusedException(
                    "Custodians open this house already, or nobody was named; hausbote keys reshare changes who it is.");
        }
        root.replace(standing);
        return 0;
    }
}

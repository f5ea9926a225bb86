package de.hausbote.console;

import static java.util.Objects.requireNonNull;

import de.hausbote.admin.AdminRefusedException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hausbote keys reshare}: new shares, or none any more. */
@Command(
        name = "reshare",
        description = {
            "Makes a new root key and new shares: for other custodians, after a loss, or for a new recovery kit.",
            "With --unattended the machine opens the house by itself from then on."
        },
        footer = {
            "",
            "Example: hausbote keys reshare --custodian Ada --custodian Jan --custodian Eva --out /media/stick/shares"
        })
final class ReshareCommand implements Callable<Integer> {
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
        if (!standing.attended() && !custody.unattended()) {
            throw new AdminRefusedException("This house has no custodians yet; hausbote keys share makes them.");
        }
        root.replace(standing);
        return 0;
    }
}

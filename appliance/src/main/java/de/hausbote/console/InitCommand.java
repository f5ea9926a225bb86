package de.hausbote.console;

import static java.util.Objects.requireNonNull;

import de.hausbote.custody.CustodyFile;
import de.hausbote.vault.HostSeal;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.LockedVault;
import de.hausbote.vault.MachineKey;
import de.hausbote.vault.PassphraseSeal;
import de.hausbote.vault.RootKey;
import de.hausbote.vault.RootProof;
import de.hausbote.vault.VaultSettings;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hausbote init}: makes the keys of a new house, and what opens it, before anything else. */
@Command(
        name = "init",
        description = {
            "Makes a new house: its keys, its recovery kit, and a share for each custodian.",
            "There is no house until all of it was written and read back."
        },
        footer = {
            "",
            "Example: hausbote init --config /etc/hausbote/hausbote.yaml --home /var/lib/hausbote"
                    + " --custodian \"Ada Byron\" --custodian \"Jan Berg\" --custodian \"Eva Roth\" --out /media/stick/house"
        })
public final class InitCommand implements Callable<Integer> {
    private static final int FIRST = 1;

    @Mixin
    private HouseOptions house = new HouseOptions();

    @Mixin
    private CustodyOptions custody = new CustodyOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        custody.check();
        var settings = house.vault();
        var terminal = Terminal.ofProcess(requireNonNull(spec).commandLine().getOut());
        var id = HouseId.random(settings.random());
        try (var root = RootKey.random(settings.random())) {
            LockedVault.found(settings, id, root, aside -> opened(aside, id, root, terminal));
        }
        terminal.say("The house is made. Keep the recovery kit away from this machine, and start it: hausbote serve.");
        return 0;
    }

    /** What opens the house from now on. */
    private void opened(VaultSettings aside, HouseId id, RootKey root, Terminal terminal) {
        if (custody.unattended()) {
            machine(aside).refuseExisting();
        }
        try (var host = HostSeal.opened(aside);
                var division = custody.divided(root, id, FIRST, host, aside.random())) {
            var seal = new PassphraseSeal(aside.random());
            new Ceremony(terminal, seal, id, host, aside.clock()).handOut(division, custody);
            new CustodyFile(aside, host).replace(division.custody());
        }
        if (custody.unattended()) {
            var machine = machine(aside);
            machine.lay(root);
            machine.settle(RootProof.in(aside));
        }
    }

    private static MachineKey machine(VaultSettings settings) {
        return MachineKey.of(settings, Optional.empty());
    }
}

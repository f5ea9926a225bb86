package de.hausbote.console;

import de.hausbote.custody.CustodyFile;
import de.hausbote.custody.Divider;
import de.hausbote.vault.HostSeal;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.LockedVault;
import de.hausbote.vault.MachineKey;
import de.hausbote.vault.RootKey;
import de.hausbote.vault.RootProof;
import de.hausbote.vault.VaultSettings;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
public final class InitCommand extends HouseCommand {
    private static final int FIRST = 1;

    @Mixin
    private CustodyOptions custody = new CustodyOptions();

    @Override
    void run(Terminal terminal) {
        custody.check();
        var settings = vault();
        var id = HouseId.random(settings.random());
        try (var root = RootKey.random(settings.random())) {
            LockedVault.found(settings, id, root, aside -> opened(aside, id, root, terminal));
        }
        terminal.say("The house is made. Keep the recovery kit away from this machine, and start it: hausbote serve.");
    }

    /** What opens the house from now on. */
    private void opened(VaultSettings aside, HouseId id, RootKey root, Terminal terminal) {
        var machine = MachineKey.of(aside, Optional.empty());
        machine.refuseExisting();
        try (var host = HostSeal.opened(aside);
                var division = custody.divided(root, new Divider(id, FIRST, host, aside.random()))) {
            new Ceremony(terminal, seal(aside.random()), id, host, aside.clock()).handOut(division, custody);
            new CustodyFile(aside, host).replace(division.custody());
        }
        if (custody.unattended()) {
            machine.lay(root);
            machine.settle(RootProof.in(aside));
        }
    }
}

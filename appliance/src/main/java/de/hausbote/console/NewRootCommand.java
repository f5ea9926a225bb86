package de.hausbote.console;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminRefusedException;
import de.hausbote.admin.AdminRequest;
import de.hausbote.custody.Divider;
import de.hausbote.vault.HostSeal;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.RootKey;
import java.util.HexFormat;
import picocli.CommandLine.Mixin;

/**
 * Puts an open house under a new root key: it is divided and handed out here, and told to the running program only when
 * all of it was read back. Until then, and if anything fails, what opened the house before opens it still.
 */
abstract class NewRootCommand extends HouseCommand {
    @Mixin
    private CustodyOptions custody = new CustodyOptions();

    /**
     * @param attended whether custodians open the house now
     * @param unattended whether nobody shall from now on
     * @throws AdminRefusedException when this is another command's affair
     */
    abstract void check(boolean attended, boolean unattended);

    @Override
    final void run(Terminal terminal) {
        custody.check();
        var standing = ask(new AdminRequest.Show(), AdminAnswer.Standing.class);
        if (!standing.state().equals("open")) {
            throw new AdminRefusedException("The house is sealed; open it first, hausbote unseal.");
        }
        check(standing.attended(), custody.unattended());
        replace(standing, terminal);
        terminal.say("The house stands under a new root key; shares and kits from before open it no more.");
        terminal.say("They do open older copies of the vault folder: let those expire, and destroy the old shares.");
    }

    private void replace(AdminAnswer.Standing standing, Terminal terminal) {
        var settings = vault();
        var house = new HouseId(HexFormat.of().parseHex(standing.house()));
        var random = settings.random();
        try (var host = HostSeal.opened(settings);
                var root = RootKey.random(random);
                var division = custody.divided(root, new Divider(house, standing.generation() + 1, host, random))) {
            new Ceremony(terminal, seal(random), house, host, settings.clock()).handOut(division, custody);
            terminal.say("Telling the house. Until this says that it is done, keep what opened it before as well.");
            ask(AdminRequest.Replace.of(division.custody(), root, random), AdminAnswer.Done.class);
        }
    }
}

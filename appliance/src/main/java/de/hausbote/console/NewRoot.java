package de.hausbote.console;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminRefusedException;
import de.hausbote.admin.AdminRequest;
import de.hausbote.custody.Custody;
import de.hausbote.vault.HostSeal;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.PassphraseSeal;
import de.hausbote.vault.RootKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Puts an open house under a new root key: it is divided and handed out here, and told to the running program only when
 * all of it was read back. Until then, and if anything fails, what opened the house before opens it still.
 */
final class NewRoot {
    private final HouseOptions house;
    private final CustodyOptions custody;
    private final Terminal terminal;

    NewRoot(HouseOptions house, CustodyOptions custody, Terminal terminal) {
        this.house = house;
        this.custody = custody;
        this.terminal = terminal;
    }

    AdminAnswer.Standing standing() {
        custody.check();
        var standing = house.standing();
        if (!standing.state().equals("open")) {
            throw new AdminRefusedException("The house is sealed; open it first, hausbote unseal.");
        }
        return standing;
    }

    void replace(AdminAnswer.Standing standing) {
        var settings = house.vault();
        var id = new HouseId(HexFormat.of().parseHex(standing.house()));
        var random = settings.random();
        try (var host = HostSeal.opened(settings);
                var root = RootKey.random(random);
                var division = custody.divided(root, id, standing.generation() + 1, host, random)) {
            var seal = new PassphraseSeal(random);
            new Ceremony(terminal, seal, id, host, settings.clock()).handOut(division, custody);
            house.program().ask(request(division.custody(), root, random), AdminAnswer.Done.class);
        }
        terminal.say("The house stands under a new root key; shares and kits from before open it no more.");
        terminal.say("They do open older copies of the vault folder: let those expire, and destroy the old shares.");
    }

    private static AdminRequest request(Custody custody, RootKey root, SecureRandom random) {
        var part = root.split(1, 1, random).getFirst();
        try {
            return new AdminRequest.Replace(
                    Base64.getEncoder().encodeToString(part),
                    custody.generation(),
                    custody.threshold(),
                    custody.kit(),
                    custody.custodians().stream()
                            .map(each -> new AdminRequest.Replace.Custodian(
                                    each.number(), each.name().text(), each.mark()))
                            .toList());
        } finally {
            Arrays.fill(part, (byte) 0);
        }
    }
}

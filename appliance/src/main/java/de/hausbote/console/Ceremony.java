package de.hausbote.console;

import de.hausbote.custody.Division;
import de.hausbote.custody.Share;
import de.hausbote.custody.ShareFile;
import de.hausbote.custody.ShareKind;
import de.hausbote.custody.Unsealing;
import de.hausbote.custody.Unsealing.Outcome;
import de.hausbote.vault.Handout;
import de.hausbote.vault.HostSeal;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.PassphraseSeal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hands a divided root key to its keepers: the recovery kit and every share are written under a passphrase, and opened
 * again from the disk, before any of it counts. Nothing is done to the house here.
 */
final class Ceremony {
    private final Terminal terminal;
    private final PassphraseSeal seal;
    private final HouseId house;
    private final HostSeal host;
    private final Clock clock;

    /** What somebody carries away. */
    private record Kept(String name, char[] passphrase) {}

    Ceremony(Terminal terminal, PassphraseSeal seal, HouseId house, HostSeal host, Clock clock) {
        this.terminal = terminal;
        this.seal = seal;
        this.house = house;
        this.host = host;
        this.clock = clock;
    }

    /** When it returns, everything is durable and was read back; when it throws, nothing of it is left. */
    void handOut(Division division, CustodyOptions options) {
        var pages = options.pages(clock);
        var folder = options.folder();
        var shares = new ArrayList<Kept>();
        try {
            var kit = written(division.kit(), folder);
            shares.add(kit);
            division.shares().forEach(share -> shares.add(written(share, folder)));
            readBack(division, folder, kit, shares.subList(1, shares.size()));
            pages.ifPresent(paper -> print(division, paper));
        } catch (RuntimeException broken) {
            folder.discard();
            pages.map(CustodyOptions.Pages::folder).ifPresent(Handout::discard);
            throw broken;
        } finally {
            shares.forEach(kept -> Arrays.fill(kept.passphrase(), '\0'));
        }
    }

    private Kept written(Share share, Handout folder) {
        var passphrase = terminal.newPassphrase("for " + keeper(share));
        var name = name(share);
        folder.write(name, ShareFile.written(share, house, passphrase, seal));
        terminal.say("  " + name + " is for " + keeper(share) + ".");
        return new Kept(name, passphrase);
    }

    /** Opens the kit, and every share together with as many others as are needed, from what the disk has kept. */
    private void readBack(Division division, Handout folder, Kept kit, List<Kept> shares) {
        terminal.say("Reading everything back.");
        try (var unsealing = new Unsealing(division.custody(), house, host, seal, clock)) {
            completed(unsealing, folder, List.of(kit));
            var needed = division.custody().threshold();
            for (var from = 0; from < shares.size(); from += needed) {
                completed(unsealing, folder, around(shares, from, needed));
            }
        }
    }

    private static List<Kept> around(List<Kept> shares, int from, int count) {
        var chosen = new ArrayList<Kept>();
        for (var at = from; at < from + count; at++) {
            chosen.add(shares.get(at % shares.size()));
        }
        return chosen;
    }

    private static void completed(Unsealing unsealing, Handout folder, List<Kept> enough) {
        for (var kept : enough) {
            var outcome = unsealing.giveFile(folder.read(kept.name()), kept.passphrase());
            if (outcome instanceof Outcome.Complete complete) {
                complete.root().close();
                unsealing.forget();
                return;
            }
        }
        throw new IllegalStateException("what was written does not open the house");
    }

    private void print(Division division, CustodyOptions.Pages paper) {
        var all = new ArrayList<>(division.shares());
        all.add(division.kit());
        all.forEach(share -> paper.folder()
                .write(
                        name(share).replaceAll("\\.[a-z]+$", ".pdf"),
                        paper.page().of(share)));
        terminal.say("Print the pages now, then delete their folder: they hold the shares in clear.");
    }

    private static String name(Share share) {
        return share.kind() == ShareKind.KIT ? "recovery.kit" : "custodian-" + share.number() + ".share";
    }

    private static String keeper(Share share) {
        return share.kind() == ShareKind.KIT
                ? "the recovery kit"
                : "custodian " + share.number() + ", " + share.name().text();
    }
}

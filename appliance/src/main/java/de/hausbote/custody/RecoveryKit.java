package de.hausbote.custody;

import de.hausbote.vault.HouseId;
import de.hausbote.vault.RootKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/**
 * The root key itself, kept away from the machine for the day when the machine is lost: as a file under a passphrase, and
 * as words on paper.
 */
final class RecoveryKit {

    private RecoveryKit() {}

    static Share of(RootKey root, HouseId house, int generation, SecureRandom random) {
        var part = root.split(1, 1, random).getFirst();
        try {
            return new Share(ShareKind.KIT, HouseTag.of(house), generation, 1, 1, CustodianName.NONE, part);
        } finally {
            Arrays.fill(part, (byte) 0);
        }
    }

    /**
     * The key that a kit keeps; the caller closes it, and asks whether it fits.
     *
     * @throws IllegalArgumentException when it is a share of several
     */
    static RootKey root(Share kit) {
        if (kit.kind() != ShareKind.KIT) {
            throw new IllegalArgumentException("one share of several opens nothing");
        }
        return Combining.root(List.of(kit));
    }
}

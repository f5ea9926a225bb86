package de.hausbote.custody;

import de.hausbote.vault.HostSeal;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.RootKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Divides the root key of one house. Nothing is written; one thread at a time. */
public final class Divider {
    private final HouseId house;
    private final int generation;
    private final HostSeal host;
    private final SecureRandom random;

    /**
     * @param generation one more than that of the division before
     * @param host stays the caller's
     */
    public Divider(HouseId house, int generation, HostSeal host, SecureRandom random) {
        this.house = house;
        this.generation = generation;
        this.host = host;
        this.random = random;
    }

    /**
     * For a house that custodians open.
     *
     * @param names whose shares they are; the first gets number 1
     * @param root stays the caller's
     * @throws IllegalArgumentException when fewer than two are needed, or more than there are, or a name is there twice
     */
    public Division among(List<CustodianName> names, int threshold, RootKey root) {
        refuseWhatCannotWork(names, threshold);
        var parts = root.split(threshold, names.size(), random);
        try {
            var shares = IntStream.range(0, names.size())
                    .mapToObj(at -> new Share(
                            ShareKind.SHARE,
                            HouseTag.of(house),
                            generation,
                            threshold,
                            names.size(),
                            names.get(at),
                            parts.get(at)))
                    .toList();
            return divided(Custody.Mode.ATTENDED, threshold, shares, root);
        } finally {
            parts.forEach(part -> Arrays.fill(part, (byte) 0));
        }
    }

    /**
     * For a house that opens by itself: there is a recovery kit only.
     *
     * @param root stays the caller's
     */
    public Division unattended(RootKey root) {
        return divided(Custody.Mode.UNATTENDED, 0, List.of(), root);
    }

    private Division divided(Custody.Mode mode, int threshold, List<Share> shares, RootKey root) {
        var kit = RecoveryKit.of(root, house, generation, random);
        var custodians = shares.stream()
                .map(share -> new Custodian(share.number(), share.name(), ShareMark.of(share, host)))
                .toList();
        var proof = HexFormat.of().formatHex(root.proof(house).bytes());
        var custody = new Custody(mode, generation, threshold, custodians, ShareMark.of(kit, host), proof);
        return new Division(custody, shares, kit);
    }

    private static void refuseWhatCannotWork(List<CustodianName> names, int threshold) {
        if (threshold < 2 || threshold > names.size() || names.size() > Share.MOST) {
            throw new IllegalArgumentException(
                    "two custodians at least are needed, no more than there are, and there are " + Share.MOST
                            + " at most");
        }
        if (names.contains(CustodianName.NONE) || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("every custodian has a name of their own");
        }
    }
}

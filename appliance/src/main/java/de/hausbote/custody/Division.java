package de.hausbote.custody;

import de.hausbote.vault.HostSeal;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.RootKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A root key, divided: a share for each custodian, the recovery kit, and what the house keeps to know them again. Wiped
 * when it is closed, its shares and kit with it. Nothing is written; one thread at a time.
 */
public final class Division implements AutoCloseable {
    private final Custody custody;
    private final List<Share> shares;
    private final Share kit;

    private Division(Custody custody, List<Share> shares, Share kit) {
        this.custody = custody;
        this.shares = shares;
        this.kit = kit;
    }

    /**
     * For a house that custodians open.
     *
     * @param root stays the caller's
     * @param generation one more than that of the division before
     * @param names whose shares they are; the first gets number 1
     * @throws IllegalArgumentException when fewer than two are needed, or more than there are, or a name is there twice
     */
    public static Division among(
            List<CustodianName> names,
            int threshold,
            RootKey root,
            HouseId house,
            int generation,
            HostSeal host,
            SecureRandom random) {
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
            return with(Custody.Mode.ATTENDED, threshold, shares, root, house, generation, host, random);
        } finally {
            parts.forEach(part -> Arrays.fill(part, (byte) 0));
        }
    }

    /** For a house that opens by itself: there is a recovery kit only. */
    public static Division unattended(RootKey root, HouseId house, int generation, HostSeal host, SecureRandom random) {
        return with(Custody.Mode.UNATTENDED, 0, List.of(), root, house, generation, host, random);
    }

    private static Division with(
            Custody.Mode mode,
            int threshold,
            List<Share> shares,
            RootKey root,
            HouseId house,
            int generation,
            HostSeal host,
            SecureRandom random) {
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

    /** What the house keeps of it. */
    public Custody custody() {
        return custody;
    }

    /** In the order of the names; wiped when this is closed. */
    public List<Share> shares() {
        return shares;
    }

    /** Opens alone; wiped when this is closed. */
    public Share kit() {
        return kit;
    }

    @Override
    public void close() {
        shares.forEach(Share::close);
        kit.close();
    }
}

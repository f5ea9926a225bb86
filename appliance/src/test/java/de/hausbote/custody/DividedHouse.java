package de.hausbote.custody;

import de.hausbote.vault.HostSeal;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.PassphraseSeal;
import de.hausbote.vault.PasswordCost;
import de.hausbote.vault.PreparedVault;
import de.hausbote.vault.RootKey;
import de.hausbote.vault.RootProof;
import de.hausbote.vault.VaultSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/** A house whose root key was divided among three, of whom two are needed. */
final class DividedHouse implements AutoCloseable {
    static final char[] PASSPHRASE = "korrekt Pferd Batterie".toCharArray();
    static final List<CustodianName> NAMES =
            List.of(new CustodianName("Ada"), new CustodianName("Béla"), new CustodianName("Çelik"));

    final SecureRandom random = new SecureRandom();
    final PassphraseSeal seal = new PassphraseSeal(PasswordCost.FLOOR, random);
    final VaultSettings settings;
    final HouseId house;
    final HostSeal host;
    final RootKey root;
    final Division division;

    DividedHouse(Path folder) {
        settings = PreparedVault.in(folder);
        house = RootProof.in(settings).house();
        host = HostSeal.opened(settings);
        root = RootKey.ofKeyFile(settings.keyFile());
        division = divided(root, 2);
    }

    Division divided(RootKey key, int generation) {
        return divider(generation).among(NAMES, 2, key);
    }

    Divider divider(int generation) {
        return new Divider(house, generation, host, random);
    }

    /** The share of this number, on its own. */
    Share share(int number) {
        return copy(division.shares().get(number - 1));
    }

    Share kit() {
        return copy(division.kit());
    }

    byte[] file(Share share) {
        return ShareFile.written(share, house, PASSPHRASE, seal);
    }

    boolean fits(RootKey key) {
        return key.fits(RootProof.in(settings));
    }

    private static Share copy(Share share) {
        return new Share(
                share.kind(),
                share.house(),
                share.generation(),
                share.threshold(),
                share.count(),
                share.name(),
                share.part());
    }

    @Override
    public void close() {
        division.close();
        root.close();
        host.close();
    }
}

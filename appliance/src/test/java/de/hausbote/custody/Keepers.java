package de.hausbote.custody;

import de.hausbote.vault.HostSeal;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.LockedVault;
import de.hausbote.vault.PassphraseSeal;
import de.hausbote.vault.PasswordCost;
import de.hausbote.vault.RootKey;
import de.hausbote.vault.VaultSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who opens a house: custodians, each with a share whose passphrase costs little, and the recovery kit. */
public final class Keepers {
    public static final String PASSPHRASE = "korrekt Pferd Batterie";

    private final List<byte[]> shares = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private Optional<byte[]> kit = Optional.empty();
    private Optional<Custody> custody = Optional.empty();

    private Keepers() {}

    /** Founds a house that any two of these open. */
    public static Keepers of(VaultSettings settings, String... names) {
        var keepers = new Keepers();
        var house = HouseId.random(settings.random());
        try (var root = RootKey.random(settings.random())) {
            LockedVault.found(settings, house, root, aside -> keepers.take(aside, house, root, names));
        }
        return keepers;
    }

    /** Divides another root key of a house; without names the machine opens it. Nothing is told to the house. */
    public static Keepers next(VaultSettings settings, HouseId house, int generation, RootKey root, String... names) {
        var keepers = new Keepers();
        keepers.divide(settings, house, generation, root, names);
        return keepers;
    }

    private void take(VaultSettings aside, HouseId house, RootKey root, String... names) {
        divide(aside, house, 1, root, names);
        try (var host = HostSeal.opened(aside)) {
            new CustodyFile(aside, host).replace(custody());
        }
    }

    private void divide(VaultSettings settings, HouseId house, int generation, RootKey root, String... names) {
        var seal = new PassphraseSeal(PasswordCost.FLOOR, settings.random());
        var custodians = Stream.of(names).map(CustodianName::new).toList();
        try (var host = HostSeal.opened(settings);
                var division = divided(new Divider(house, generation, host, settings.random()), custodians, root)) {
            for (var share : division.shares()) {
                shares.add(ShareFile.written(share, house, PASSPHRASE.toCharArray(), seal));
                words.add(ShareWords.text(share, PageLanguage.GERMAN));
            }
            kit = Optional.of(ShareFile.written(division.kit(), house, PASSPHRASE.toCharArray(), seal));
            custody = Optional.of(division.custody());
        }
    }

    private static Division divided(Divider divider, List<CustodianName> custodians, RootKey root) {
        return custodians.isEmpty() ? divider.unattended(root) : divider.among(custodians, 2, root);
    }

    public Custody custody() {
        return custody.orElseThrow();
    }

    public boolean attended() {
        return !shares.isEmpty();
    }

    /** @param number from 1 on */
    public byte[] share(int number) {
        return shares.get(number - 1).clone();
    }

    public String words(int number) {
        return words.get(number - 1);
    }

    public byte[] kit() {
        return kit.orElseThrow().clone();
    }
}

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

/** The custodians of a new house, each with a share whose passphrase costs little. */
public final class Keepers {
    public static final String PASSPHRASE = "korrekt Pferd Batterie";

    private final List<byte[]> shares = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private Optional<byte[]> kit = Optional.empty();

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

    private void take(VaultSettings aside, HouseId house, RootKey root, String... names) {
        var seal = new PassphraseSeal(PasswordCost.FLOOR, aside.random());
        var custodians = Stream.of(names).map(CustodianName::new).toList();
        try (var host = HostSeal.opened(aside);
                var division = new Divider(house, 1, host, aside.random()).among(custodians, 2, root)) {
            for (var share : division.shares()) {
                shares.add(ShareFile.written(share, house, PASSPHRASE.toCharArray(), seal));
                words.add(ShareWords.text(share, PageLanguage.GERMAN));
            }
            kit = Optional.of(ShareFile.written(division.kit(), house, PASSPHRASE.toCharArray(), seal));
            new CustodyFile(aside, host).replace(division.custody());
        }
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

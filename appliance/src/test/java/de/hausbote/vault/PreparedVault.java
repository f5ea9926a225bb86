package de.hausbote.vault;

import de.hausbote.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Vaults that are made once for all tests of this JVM, one for each day on which tests live; each opens a copy of its own. */
public final class PreparedVault {
    private static final Path PREPARED =
            Path.of("target", "prepared-vault-" + ProcessHandle.current().pid());

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private PreparedVault() {}

    /** The settings of a fresh vault below this folder, its key file beside it; open it with {@link Vault#open}. */
    public static VaultSettings in(Path folder) {
        Folders.copy(prepared(CLOCK), folder);
        return settings(folder);
    }

    /**
     * A house that its key file opens, with the keys of every other one of this JVM: making them takes a second. There is
     * no recovery kit, and nobody has to wait for one.
     */
    public static void copyTo(VaultSettings settings) {
        var prepared = settings(prepared(settings.clock()));
        Folders.copy(prepared.data(), settings.data());
        Folders.copy(prepared.keyFile(), settings.keyFile());
    }

    /** The same with keys of its own. */
    private static void found(VaultSettings settings) {
        try (var root = RootKey.random(settings.random())) {
            LockedVault.found(settings, HouseId.random(settings.random()), root, aside -> {
                var machine = MachineKey.of(aside, Optional.empty());
                machine.lay(root);
                machine.settle(RootProof.in(aside));
            });
        }
    }

    /** The same, and opened. */
    static Vault created(VaultSettings settings) {
        found(settings);
        return Vault.open(settings);
    }

    /** Copies everything, as a crash at this moment would leave it, and gives the settings of the copy. */
    static VaultSettings crashed(VaultSettings running, Path folder) {
        Folders.copy(running.data(), folder.resolve("data"));
        Folders.copy(running.keyFile(), folder.resolve("root.key"));
        return settings(folder);
    }

    private static VaultSettings settings(Path folder) {
        return new VaultSettings(folder.resolve("data"), folder.resolve("root.key"), CLOCK);
    }

    private static synchronized Path prepared(Clock clock) {
        if (!Files.exists(PREPARED)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(PREPARED)));
        }
        var ofThatDay = PREPARED.resolve(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
        if (!Files.exists(ofThatDay)) {
            found(settings(ofThatDay).with(clock));
        }
        return ofThatDay;
    }
}

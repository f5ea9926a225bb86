package de.hausbote.vault;

import de.hausbote.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** A vault that was made once for all tests of this JVM; each test opens a copy of its own. */
public final class PreparedVault {
    private static final Path PREPARED =
            Path.of("target", "prepared-vault-" + ProcessHandle.current().pid());

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private PreparedVault() {}

    /** The settings of a fresh vault below this folder, its key file beside it; open it with {@link Vault#open}. */
    public static VaultSettings in(Path folder) {
        prepare();
        Folders.copy(PREPARED, folder);
        return settings(folder);
    }

    /** A new house that its key file opens; there is no recovery kit, and nobody has to wait for one. */
    public static void found(VaultSettings settings) {
        try (var root = RootKey.random(settings.random())) {
            LockedVault.found(settings, HouseId.random(settings.random()), root, aside -> {
                var machine = MachineKey.of(aside, Optional.empty());
                machine.lay(root);
                machine.settle(RootProof.in(aside));
            });
        }
    }

    /** The same, and opened. */
    public static Vault created(VaultSettings settings) {
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

    private static synchronized void prepare() {
        if (!Files.exists(PREPARED)) {
            found(settings(PREPARED));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(PREPARED)));
        }
    }
}

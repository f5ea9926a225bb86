package de.hausbote;

import de.hausbote.store.Database;
import de.hausbote.store.StoreSettings;
import de.hausbote.vault.PreparedVault;
import de.hausbote.vault.Vault;
import de.hausbote.vault.VaultSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** A house that was founded and never started, made once for all tests of this JVM: its keys, and its tables. */
final class PreparedHouse {
    private static final Path PREPARED =
            Path.of("target", "prepared-house-" + ProcessHandle.current().pid());

    private PreparedHouse() {}

    static void copyTo(VaultSettings settings) {
        var prepared = prepared();
        Folders.copy(prepared.data(), settings.data());
        Folders.copy(prepared.keyFile(), settings.keyFile());
    }

    private static synchronized VaultSettings prepared() {
        var settings = new VaultSettings(PREPARED.resolve("data"), PREPARED.resolve("root.key"), Clock.systemUTC());
        if (!Files.exists(PREPARED)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(PREPARED)));
            PreparedVault.copyTo(settings);
            makeTables(settings);
        }
        return settings;
    }

    private static void makeTables(VaultSettings settings) {
        try (var vault = Vault.open(settings)) {
            var key = vault.databaseKeys().getFirst().hex();
            var store = StoreSettings.in(settings.data().resolve("db"));
            Database.open(store, key, settings.clock()).close();
        }
    }
}

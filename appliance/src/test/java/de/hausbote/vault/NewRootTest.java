package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.Folders;
import de.hausbote.HouseClock;
import de.hausbote.vault.VaultRefusedException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house gets another root key: what the old one is still good for, and what happens where the process dies. */
@Tag("KEY-9")
final class NewRootTest {
    private static final Place PLACE = Place.of("person", "name", new byte[16]);

    @TempDir
    Path folder;

    private VaultSettings settings;

    @BeforeEach
    void prepare() {
        settings = PreparedVault.in(folder).with(new HouseClock());
    }

    @Test
    void newRootMakesTheOldOneWorthlessAndGivesEveryPurposeANewKey() throws IOException {
        byte[] sealed;
        try (var vault = Vault.open(settings);
                var root = RootKey.random(settings.random())) {
            sealed = vault.sealText(Purpose.STAFF, PLACE, "Petra");
            vault.keys().reroot(root);
            assertEquals(
                    Code.KEY_WRONG,
                    assertThrows(VaultRefusedException.class, () -> opened(new KeyFile(settings.keyFile()).read()))
                            .code());
            assertEquals("Petra", vault.openText(Purpose.STAFF, PLACE, sealed));
            sealed = vault.sealText(Purpose.STAFF, PLACE, "Paul");
            rewriteKeyFile(root);
        }
        try (var vault = Vault.open(settings)) {
            var unfinished = new Rotation(vault, List.of()).unfinished();
            assertEquals(Set.of(Purpose.values()), Set.copyOf(unfinished));
            assertEquals("Paul", vault.openText(Purpose.STAFF, PLACE, sealed));
            var root = vault.keys().inventory(List.of()).entries().getFirst();
            assertEquals("ROOT 2", root.purpose() + " " + root.version());
        }
    }

    @Test
    void whatIsWrittenAfterANewRootOpensWithNothingOld() throws IOException {
        var oldHouse = folder.resolve("old");
        PreparedVault.crashed(settings, oldHouse);
        byte[] sealed;
        try (var vault = Vault.open(settings);
                var root = RootKey.random(settings.random())) {
            vault.keys().reroot(root);
            sealed = vault.sealText(Purpose.STAFF, PLACE, "Paul");
        }

        var old = new VaultSettings(oldHouse.resolve("data"), oldHouse.resolve("root.key"), PreparedVault.CLOCK);
        try (var vault = Vault.open(old)) {
            assertThrows(SealBrokenException.class, () -> vault.openText(Purpose.STAFF, PLACE, sealed));
        }
    }

    @Test
    void whatComesInAfterANewRootIsSealedToNobodyFromBefore() {
        var oldHouse = folder.resolve("old");
        PreparedVault.crashed(settings, oldHouse);
        try (var vault = Vault.open(settings);
                var root = RootKey.random(settings.random())) {
            vault.intake().append(new byte[] {1});
            var rotation = new Rotation(vault, List.of());
            rotation.reroot(root, _ -> {});
            rotation.work(rotation.unfinished().getFirst(), _ -> {});
            vault.intake().append(new byte[] {2});

            assertEquals(List.of(1, 2), entries(vault));
        }

        Folders.copy(settings.journalFolder(), oldHouse.resolve("data/journal"));
        var old = new VaultSettings(oldHouse.resolve("data"), oldHouse.resolve("root.key"), PreparedVault.CLOCK);
        try (var vault = Vault.open(old)) {
            assertEquals(List.of(1), entries(vault));
        }
    }

    private static List<Integer> entries(Vault vault) {
        return vault.journal().read(JournalPosition.START, 10).stream()
                .map(entry -> (int) entry.bytes()[0])
                .toList();
    }

    @Test
    void newRootTakesEffectWhollyOrNotAtAllWhereverTheProcessDies() {
        var disk = new DyingDisk();
        var steps = 0L;
        try (var vault = disk.open(settings);
                var root = RootKey.random(settings.random())) {
            vault.keys().reroot(root);
            steps = disk.steps();
            rewriteKeyFile(root);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        for (var step = 0; step < steps; step++) {
            assertDiesWell(step);
        }
    }

    /** One of the two root keys opens everything afterwards. */
    private void assertDiesWell(int step) {
        var disk = new DyingDisk();
        byte[] sealed;
        try (var root = RootKey.random(settings.random())) {
            try (var vault = disk.open(settings)) {
                sealed = vault.sealText(Purpose.STAFF, PLACE, "Petra");
                disk.dieAfter(step);
                assertThrows(RuntimeException.class, () -> vault.keys().reroot(root));
                disk.revive();
            }
            if (isUnder(root)) {
                rewriteKeyFile(root);
            }
            try (var vault = Vault.open(settings)) {
                assertEquals("Petra", vault.openText(Purpose.STAFF, PLACE, sealed));
                assertEquals(List.of(), LivingKeys.leftBehind(settings));
                vault.keys().shards().finish();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private boolean isUnder(RootKey root) {
        try {
            opened(root.key().copy()).close();
            return true;
        } catch (VaultRefusedException _) {
            return false;
        }
    }

    private KeyRingFile opened(Key root) {
        return KeyRingFile.opened(Folder.made(settings.vaultFolder()), root, new RecordCipher(settings.random()));
    }

    private void rewriteKeyFile(RootKey root) throws IOException {
        Files.writeString(
                settings.keyFile(), HexFormat.of().formatHex(root.key().getEncoded()));
    }
}

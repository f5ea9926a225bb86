package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Folders;
import de.hausbote.HouseClock;
import de.hausbote.vault.VaultRefusedException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of keys: new versions, new roots, old forms of their files. */
final class KeyLifeTest {
    private static final Place PLACE = Place.of("person", "name", new byte[16]);
    private static final byte[] ANNA = new byte[16];

    @TempDir
    Path folder;

    private final HouseClock clock = new HouseClock();
    private VaultSettings settings;

    @BeforeEach
    void prepare() {
        settings = PreparedVault.in(folder).with(clock);
    }

    private Path vaultFile(String name) {
        return settings.vaultFolder().resolve(name);
    }

    private static List<KeyState> states(KeyInventory inventory, String purpose) {
        return inventory.entries().stream()
                .filter(entry -> entry.purpose().equals(purpose))
                .map(KeyInventory.Entry::state)
                .toList();
    }

    private void rotate(Rotation rotation, Purpose purpose, Consumer<Progress> watcher) {
        rotation.begin(purpose);
        clock.advance(Duration.ofMinutes(1));
        rotation.work(purpose, watcher);
    }

    @Test
    @Tag("KEY-12")
    void vaultOfTheFirstProgramOpensAndIsWrittenAnew() {
        WrappedKey key;
        byte[] name;
        byte[] text;
        try (var vault = Vault.open(settings)) {
            key = vault.newContactKey(ANNA);
            text = vault.contact(ANNA, key).sealText(PLACE, "Hallo");
            name = vault.sealText(Purpose.STAFF, PLACE, "Petra");
        }
        var old = new OldVault(settings);
        old.write();
        assertEquals("HBKEYS01 HBSHARD1", old.mark("keys") + " " + old.mark("shards"));

        for (var time = 0; time < 2; time++) {
            try (var vault = Vault.open(settings)) {
                assertEquals("Hallo", vault.contact(ANNA, key).openText(PLACE, text));
                assertEquals("Petra", vault.openText(Purpose.STAFF, PLACE, name));
            }
            assertEquals("HBKEYS02 HBSHARD2", old.mark("keys") + " " + old.mark("shards"));
        }
    }

    @Test
    void shardsOfTheFirstProgramAreNotTakenBackAfterwards() throws IOException {
        var old = new OldVault(settings);
        old.write();
        var first = Files.readAllBytes(vaultFile("shards"));
        Vault.open(settings).close();

        Files.write(vaultFile("shards"), first);

        assertEquals(
                Code.VAULT_OUTDATED,
                assertThrows(VaultRefusedException.class, () -> Vault.open(settings))
                        .code());
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    @Tag("KEY-9")
    void newVersionServesAtOnceAndTheOldOneIsKept(Purpose purpose) {
        try (var vault = Vault.open(settings)) {
            vault.keys().renew(purpose);
            var rotation = new Rotation(vault, List.of());

            assertEquals(List.of(purpose), rotation.unfinished());
        }
        try (var vault = Vault.open(settings)) {
            assertEquals(List.of(purpose), new Rotation(vault, List.of()).unfinished());
        }
    }

    @Test
    @Tag("KEY-9")
    void valueIsSealedUnderTheNewVersionAndTheOldOneIsOpened() {
        try (var vault = Vault.open(settings)) {
            var old = vault.sealText(Purpose.STAFF, PLACE, "Petra");
            vault.keys().renew(Purpose.STAFF);
            var fresh = vault.sealText(Purpose.STAFF, PLACE, "Paul");

            assertFalse(vault.keys().current(Purpose.STAFF, old));
            assertTrue(vault.keys().current(Purpose.STAFF, fresh));
            assertEquals("Petra", vault.openText(Purpose.STAFF, PLACE, old));

            var resealed = vault.keys().resealed(Purpose.STAFF, PLACE, old);
            assertTrue(vault.keys().current(Purpose.STAFF, resealed));
            assertEquals("Petra", vault.openText(Purpose.STAFF, PLACE, resealed));
        }
    }

    @Test
    @Tag("KEY-9")
    void oldVersionIsNotDestroyedWhileNobodyAnswersForWhatItSealed() {
        try (var vault = Vault.open(settings)) {
            vault.sealText(Purpose.HOUSE, PLACE, "Beispiel GmbH");
            var rotation = new Rotation(vault, List.of());
            rotate(rotation, Purpose.HOUSE, _ -> {});
            rotate(rotation, Purpose.MEDIA, _ -> {});
            rotate(rotation, Purpose.LEDGER, _ -> {});

            assertEquals(List.of(KeyState.CURRENT, KeyState.KEPT), states(rotation.inventory(), "HOUSE"));
            assertEquals(List.of(KeyState.CURRENT, KeyState.KEPT), states(rotation.inventory(), "LEDGER"));
            assertEquals(List.of(KeyState.CURRENT, KeyState.DESTROYED), states(rotation.inventory(), "MEDIA"));
        }
    }

    @Test
    @Tag("KEY-9")
    void destroyedVersionOpensNothingAndStandsInNoFile() throws IOException {
        byte[] sealed;
        byte[] before;
        try (var vault = Vault.open(settings)) {
            sealed = vault.sealText(Purpose.STAFF, PLACE, "Petra");
            before = Files.readAllBytes(vaultFile("keys"));
            vault.keys().renew(Purpose.STAFF);
            vault.keys().finish(Purpose.STAFF);

            assertThrows(SealBrokenException.class, () -> vault.openText(Purpose.STAFF, PLACE, sealed));
        }
        try (var vault = Vault.open(settings)) {
            assertThrows(SealBrokenException.class, () -> vault.openText(Purpose.STAFF, PLACE, sealed));
            assertTrue(vault.used());
        }
        assertFalse(contains(Files.readAllBytes(vaultFile("keys")), Arrays.copyOfRange(before, 60, 100)));
    }

    @Test
    void whatTheKeyFileHeldBeforeIsOverwrittenWhereItStood() throws IOException {
        var second = folder.resolve("second");
        try (var vault = Vault.open(settings)) {
            Files.createLink(second, vaultFile("keys"));

            vault.keys().renew(Purpose.STAFF);

            assertArrayEquals(new byte[(int) Files.size(second)], Files.readAllBytes(second));
        }
    }

    @Test
    @Tag("KEY-9")
    void hashesAreFoundUnderEveryVersionThatIsAlive() {
        try (var vault = Vault.open(settings)) {
            var old = vault.blind("phone", "49151");
            vault.keys().renew(Purpose.BLIND_INDEX);

            var all = vault.blinds("phone", "49151").stream()
                    .map(HexFormat.of()::formatHex)
                    .toList();

            assertEquals(2, all.size());
            assertEquals(HexFormat.of().formatHex(old), all.getLast());
            assertEquals(HexFormat.of().formatHex(vault.blind("phone", "49151")), all.getFirst());
        }
    }

    @Test
    @Tag("KEY-9")
    void recipientsAreSealedAnewAndTheirSegmentsStillOpen() {
        try (var vault = Vault.open(settings)) {
            var position = vault.intake().append(new byte[] {7});
            var rotation = new Rotation(vault, List.of());
            rotate(rotation, Purpose.INTAKE, _ -> {});
            var before = new JournalPosition(position.segment(), 0);

            assertEquals(7, vault.journal().read(before, 1).getFirst().bytes()[0]);
            assertEquals(List.of(KeyState.CURRENT, KeyState.DESTROYED), states(rotation.inventory(), "INTAKE"));
        }
        try (var vault = Vault.open(settings)) {
            assertEquals(List.of(), new Rotation(vault, List.of()).unfinished());
            vault.intake().append(new byte[] {8});
        }
    }

    @Test
    @Tag("KEY-9")
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
    @Tag("KEY-9")
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
    @Tag("KEY-9")
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
    @Tag("KEY-9")
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

    private static boolean contains(byte[] bytes, byte[] part) {
        return HexFormat.of().formatHex(bytes).contains(HexFormat.of().formatHex(part));
    }
}

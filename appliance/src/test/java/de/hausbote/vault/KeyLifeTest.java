package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.HouseClock;
import de.hausbote.vault.VaultRefusedException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
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
        assertFalse(Bytes.hold(Files.readAllBytes(vaultFile("keys")), Arrays.copyOfRange(before, 60, 100)));
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
}

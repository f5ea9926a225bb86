package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.vault.VaultRefusedException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a house comes to be, and what must not be in its way. */
final class FoundingTest {
    private static final Place PLACE = Place.of("person", "name", new byte[16]);

    @TempDir
    Path folder;

    private Path data;
    private VaultSettings settings;
    private VaultSettings fresh;

    @BeforeEach
    void choose() {
        settings = PreparedVault.in(folder);
        data = folder.resolve("new");
        fresh = new VaultSettings(data, folder.resolve("keys").resolve("new.key"), PreparedVault.CLOCK);
    }

    @Test
    void keyFileIsForItsOwnerOnly() throws IOException {
        PreparedVault.created(fresh).close();

        var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.keyFile()));
        assertEquals("rw-------", permissions);
        assertTrue(Files.readString(fresh.keyFile()).matches("[0-9a-f]{64}\n"));
    }

    @Test
    void keyFileInTheVaultFolderIsRefusedBeforeAnythingIsMade() {
        var inside = new VaultSettings(data, data.resolve("vault").resolve("root.key"), PreparedVault.CLOCK);

        var refusal = assertThrows(VaultRefusedException.class, () -> PreparedVault.created(inside));

        assertEquals(Code.KEY_FILE_MISPLACED, refusal.code());
        assertFalse(Files.exists(data.resolve("vault")));
    }

    @Test
    @Tag("KEY-5")
    void thereIsNoHouseUntilTheCeremonyHasEnded() {
        try (var root = RootKey.random(fresh.random())) {
            var house = HouseId.random(fresh.random());
            assertThrows(
                    IllegalStateException.class,
                    () -> LockedVault.found(fresh, house, root, aside -> {
                        throw new IllegalStateException("the kit could not be written");
                    }));
        }

        assertFalse(LockedVault.exists(fresh));
        PreparedVault.created(fresh).close();
    }

    @Test
    void secondOneIsRefused() {
        var refusal = assertThrows(VaultRefusedException.class, () -> PreparedVault.created(settings));

        assertEquals(Code.VAULT_EXISTS, refusal.code());
    }

    @Test
    void newOneBesideOldDataIsRefused() throws IOException {
        Files.createDirectories(data.resolve("journal"));
        Files.createFile(data.resolve("journal").resolve("0000000000000001.segment"));

        var refusal = assertThrows(VaultRefusedException.class, () -> PreparedVault.created(fresh));

        assertEquals(Code.VAULT_MISSING, refusal.code());
    }

    @Test
    void existsOnceItWasMade() {
        assertFalse(LockedVault.exists(fresh));

        PreparedVault.created(fresh).close();

        assertTrue(LockedVault.exists(fresh));
    }

    @Test
    void twoHousesShareNoKey() {
        try (var one = PreparedVault.created(fresh);
                var other = Vault.open(settings)) {
            var sealed = one.sealText(Purpose.STAFF, PLACE, "x");

            assertThrows(SealBrokenException.class, () -> other.openText(Purpose.STAFF, PLACE, sealed));
            assertFalse(Arrays.equals(one.blind("a", "b"), other.blind("a", "b")));
        }
    }
}

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
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine opens the house with, while its root key is being replaced and afterwards. */
@Tag("KEY-6")
final class MachineKeyTest {
    @TempDir
    Path folder;

    private VaultSettings settings;
    private MachineKey machine;
    private Path next;

    @BeforeEach
    void open() {
        settings = PreparedVault.in(folder);
        machine = MachineKey.of(settings, Optional.empty());
        next = settings.keyFile().resolveSibling("root.key.next");
    }

    @Test
    void whicheverRootKeyIsValidTheMachineOpensTheHouse() {
        try (var root = RootKey.random(settings.random())) {
            machine.lay(root);
            assertOpens();

            reroot(root);
            assertOpens();
            machine.settle(RootProof.in(settings));
        }

        assertOpens();
        assertFalse(Files.exists(next));
    }

    @Test
    void aKeyThatWasLaidAndNeverUsedGoesWithTheNextSettling() {
        try (var root = RootKey.random(settings.random())) {
            machine.lay(root);
        }

        machine.settle(RootProof.in(settings));

        assertOpens();
        assertFalse(Files.exists(next));
    }

    @Test
    void aCredentialOfTheServiceManagerComesFirstWhoeverMayReadIt() throws IOException {
        var credentials = Files.createDirectory(folder.resolve("credentials"));
        Files.move(settings.keyFile(), credentials.resolve("hausbote.root"));
        Files.setPosixFilePermissions(
                credentials.resolve("hausbote.root"), PosixFilePermissions.fromString("r--r-----"));

        try (var key = MachineKey.of(settings, Optional.of(credentials)).fitting(RootProof.in(settings))) {
            assertTrue(key.fits(RootProof.in(settings)));
        }
        assertEquals(
                Code.KEY_FILE_MISSING,
                assertThrows(VaultRefusedException.class, () -> machine.fitting(RootProof.in(settings)))
                        .code());
    }

    @Test
    void anOldCredentialDoesNotHideTheNewKeyFile() throws IOException {
        var credentials = Files.createDirectory(folder.resolve("credentials"));
        Files.copy(settings.keyFile(), credentials.resolve("hausbote.root"));
        try (var root = RootKey.random(settings.random())) {
            machine.lay(root);
            reroot(root);
        }
        machine.settle(RootProof.in(settings));

        try (var key = MachineKey.of(settings, Optional.of(credentials)).fitting(RootProof.in(settings))) {
            assertTrue(key.fits(RootProof.in(settings)));
        }
    }

    @Test
    void whatIsForgottenIsOverwrittenAndGone() throws IOException {
        var second = folder.resolve("second name");
        Files.createLink(second, settings.keyFile());

        machine.forget();

        assertFalse(Files.exists(settings.keyFile()));
        assertEquals("\0".repeat(64), Files.readString(second).substring(0, 64));
    }

    @Test
    void theKeyOfAnotherHouseIsNeverOverwritten() {
        var refusal = assertThrows(VaultRefusedException.class, machine::refuseExisting);

        assertEquals(Code.KEY_FILE_EXISTS, refusal.code());
    }

    private void reroot(RootKey root) {
        try (var vault = LockedVault.enter(settings).open(machine.fitting(RootProof.in(settings)))) {
            vault.keys().reroot(root);
        }
    }

    private void assertOpens() {
        try (var key = machine.fitting(RootProof.in(settings))) {
            assertTrue(key.fits(RootProof.in(settings)));
        }
    }
}

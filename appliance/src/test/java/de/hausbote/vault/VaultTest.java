package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.vault.VaultRefusedException.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VaultTest {
    private static final Place PLACE = Place.of("person", "name", new byte[16]);

    @TempDir
    Path folder;

    private VaultSettings settings;

    @BeforeEach
    void prepare() {
        settings = PreparedVault.in(folder);
    }

    private Path vaultFile(String name) {
        return settings.data().resolve("vault").resolve(name);
    }

    private void assertRefused(Code code) {
        assertRefused(settings, code);
    }

    static void assertRefused(VaultSettings settings, Code code) {
        var refusal = assertThrows(VaultRefusedException.class, () -> Vault.open(settings));

        assertEquals(code, refusal.code());
        assertTrue(refusal.remedy().endsWith("."), refusal.remedy());
    }

    @Test
    void whatWasSealedOpensAfterARestart() {
        byte[] sealed;
        byte[] blind;
        try (var vault = Vault.open(settings)) {
            sealed = vault.sealText(Purpose.STAFF, PLACE, "Petra");
            blind = vault.blind("phone", "49151");
        }

        try (var vault = Vault.open(settings)) {
            assertEquals("Petra", vault.openText(Purpose.STAFF, PLACE, sealed));
            assertArrayEquals(blind, vault.blind("phone", "49151"));
        }
    }

    @Test
    void databaseKeyStaysTheSameAndIsNotPrinted() {
        String key;
        try (var vault = Vault.open(settings)) {
            key = vault.databaseKeys().getFirst().hex();
            assertEquals("[redacted]", vault.databaseKeys().getFirst().toString());
        }

        try (var vault = Vault.open(settings)) {
            assertEquals(key, vault.databaseKeys().getFirst().hex());
            assertTrue(key.matches("[0-9a-f]{64}"));
        }
    }

    @Test
    void closedVaultGivesNothing() {
        var vault = Vault.open(settings);
        var contact = vault.contact(new byte[16], vault.newContactKey(new byte[16]));
        vault.close();

        assertThrows(IllegalStateException.class, () -> vault.sealText(Purpose.STAFF, PLACE, "x"));
        assertThrows(IllegalStateException.class, () -> contact.sealText(PLACE, "x"));
        assertThrows(IllegalStateException.class, vault::databaseKeys);
        assertThrows(JournalBrokenException.class, () -> vault.intake().append(new byte[1]));
    }

    @Test
    @Tag("KEY-10")
    void everyPurposeHasAKeyOfItsOwn() {
        var codes =
                Arrays.stream(Purpose.values()).map(Purpose::code).distinct().count();

        assertEquals(Purpose.values().length, codes);
        try (var vault = Vault.open(settings)) {
            var sealing =
                    Arrays.stream(Purpose.values()).filter(VaultTest::seals).toList();
            for (var one : sealing) {
                var sealed = vault.sealText(one, PLACE, "x");
                for (var other : sealing) {
                    if (one != other) {
                        assertThrows(SealBrokenException.class, () -> vault.openText(other, PLACE, sealed));
                    }
                }
            }
        }
    }

    private static boolean seals(Purpose purpose) {
        try {
            purpose.mustBeFor(Purpose.Use.SEALING);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Test
    void secondProcessIsKeptOut() {
        try (var _ = Vault.open(settings)) {
            assertRefused(Code.VAULT_IN_USE);
        }
    }

    @Test
    void folderIsForItsOwnerOnly() throws IOException {
        try (var vault = Vault.open(settings)) {
            vault.intake().append(new byte[10]);
            vault.files("media").write(vault.seal(Purpose.MEDIA), new ByteArrayInputStream(new byte[10]), 10);

            for (var name : List.of("vault", "journal", "media")) {
                var inside = settings.data().resolve(name);
                assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(inside)));
                try (var files = Files.list(inside)) {
                    for (var file : files.toList()) {
                        var permissions = Files.getPosixFilePermissions(file);
                        assertEquals("rw-------", PosixFilePermissions.toString(permissions), name);
                    }
                }
            }
        }
    }

    @Nested
    @Tag("KEY-2")
    final class Damaged {

        @Test
        void missingVaultIsRefused() {
            settings = new VaultSettings(folder.resolve("nothing"), settings.keyFile(), PreparedVault.CLOCK);

            assertRefused(Code.VAULT_MISSING);
        }

        @Test
        void halfMadeVaultIsRefused() throws IOException {
            Files.delete(vaultFile("keys"));

            assertRefused(Code.VAULT_HALF_MADE);
            assertTrue(LockedVault.exists(settings));
        }

        @ParameterizedTest
        @ValueSource(strings = {"shards", "recipients", "hooks", "host"})
        void missingFileIsRefused(String name) throws IOException {
            Files.delete(vaultFile(name));

            assertRefused(Code.VAULT_DAMAGED);
        }

        @Test
        void folderOpenToOthersIsRefused() throws IOException {
            Files.setPosixFilePermissions(
                    settings.data().resolve("vault"), PosixFilePermissions.fromString("rwxr-xr-x"));

            assertRefused(Code.VAULT_NOT_PRIVATE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"keys", "shards", "hooks"})
        void anyFlippedBitIsRefused(String name) throws IOException {
            var whole = Files.readAllBytes(vaultFile(name));
            var tampering = new Tampering(5);

            for (var i = 0; i < 200; i++) {
                Tampering.write(vaultFile(name), tampering.flipped(whole));
                assertRefused(Code.VAULT_DAMAGED);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"keys", "shards", "hooks", "recipients"})
        void anyCutIsRefused(String name) throws IOException {
            var whole = Files.readAllBytes(vaultFile(name));
            var tampering = new Tampering(6);

            for (var i = 0; i < 50; i++) {
                Tampering.write(vaultFile(name), tampering.cut(whole));
                assertRefused(Code.VAULT_DAMAGED);
            }
        }

        @Test
        void exchangedShardsAreRefused() throws IOException {
            var file = Files.readAllBytes(vaultFile("shards"));
            var slot = ShardFile.HALF * ShardFile.HALVES;
            var one = Arrays.copyOfRange(file, ShardFile.HEAD, ShardFile.HEAD + slot);
            System.arraycopy(file, ShardFile.HEAD + slot, file, ShardFile.HEAD, slot);
            System.arraycopy(one, 0, file, ShardFile.HEAD + slot, slot);
            Tampering.write(vaultFile("shards"), file);

            assertRefused(Code.VAULT_DAMAGED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"keys", "shards", "hooks", "recipients"})
        void fileOfAnotherHouseIsRefused(String name) throws IOException {
            var other = new VaultSettings(folder.resolve("other"), folder.resolve("other.key"), PreparedVault.CLOCK);
            PreparedVault.created(other).close();
            Tampering.write(
                    vaultFile(name),
                    Files.readAllBytes(other.data().resolve("vault").resolve(name)));

            assertRefused(Code.VAULT_DAMAGED);
        }

        @Test
        void flippedRecipientsAreReplaced() throws IOException {
            var whole = Files.readAllBytes(vaultFile("recipients"));
            var tampering = new Tampering(7);
            for (var i = 0; i < 20; i++) {
                Tampering.write(vaultFile("recipients"), tampering.flipped(whole, Recipients.SLOT, whole.length));

                try (var vault = Vault.open(settings)) {
                    var position = vault.intake().append(new byte[] {7});
                    var before = new JournalPosition(position.segment(), 0);
                    assertEquals(
                            position, vault.journal().read(before, 1).getFirst().position());
                }
            }
        }
    }
}

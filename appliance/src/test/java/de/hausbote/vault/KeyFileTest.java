package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.vault.VaultRefusedException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file with the root key, as an administrator may have left it. */
final class KeyFileTest {
    @TempDir
    Path folder;

    private VaultSettings settings;

    @BeforeEach
    void prepare() {
        settings = PreparedVault.in(folder);
    }

    @Test
    void missingIsRefused() throws IOException {
        Files.delete(settings.keyFile());

        VaultTest.assertRefused(settings, Code.KEY_FILE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
    void openToOthersIsRefused(String permissions) throws IOException {
        Files.setPosixFilePermissions(settings.keyFile(), PosixFilePermissions.fromString(permissions));

        VaultTest.assertRefused(settings, Code.KEY_FILE_NOT_PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz", "a b"})
    void ofTheWrongFormIsRefused(String text) {
        Tampering.write(settings.keyFile(), text.getBytes(UTF_8));

        VaultTest.assertRefused(settings, Code.KEY_FILE_WRONG_LENGTH);
    }

    @Test
    void tooLongIsRefused() throws IOException {
        Files.writeString(settings.keyFile(), "0".repeat(65));

        VaultTest.assertRefused(settings, Code.KEY_FILE_WRONG_LENGTH);
    }

    @Test
    void ofAnotherHouseIsRefused() throws IOException {
        Files.writeString(settings.keyFile(), "0123456789abcdef".repeat(4));

        VaultTest.assertRefused(settings, Code.KEY_WRONG);
    }

    @Test
    void withoutLineEndIsFine() throws IOException {
        Files.writeString(
                settings.keyFile(), Files.readString(settings.keyFile()).strip());

        Vault.open(settings).close();
    }

    @Test
    void refusalDoesNotShowTheKey() throws IOException {
        Files.writeString(settings.keyFile(), "0123456789abcdef".repeat(4));

        var refusal = assertThrows(VaultRefusedException.class, () -> Vault.open(settings));

        assertFalse(refusal.remedy().contains("0123456789abcdef"));
    }
}

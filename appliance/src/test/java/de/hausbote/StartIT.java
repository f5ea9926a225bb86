package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.identity.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an administrator reads when the program does not start, or starts and stays sealed: one sentence with the remedy,
 * and nothing changed.
 */
class StartIT {
    @TempDir
    Path folder;

    private TestHouse house;
    private Path keyFile;

    @BeforeEach
    void prepare() {
        house = new TestHouse(folder);
        keyFile = house.keyFile();
    }

    @Test
    void aMissingKeyFileIsNamed() throws IOException {
        found();
        Files.delete(keyFile);

        assertSealed("root.key is missing; bring it back from where its copy is kept");
        assertFalse(Files.exists(keyFile));
    }

    @Test
    @Tag("KEY-5")
    void aKeyFileThatOthersMayReadIsNamed() throws IOException {
        found();
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r--r--"));

        assertSealed("root.key may be read by others; run chmod 600 on it");
    }

    @Test
    void theKeyFileOfAnotherHouseIsNamed() throws IOException {
        found();
        Files.writeString(keyFile, "0123456789abcdef".repeat(4));

        assertSealed("The key file does not belong to this vault");
    }

    @Test
    void aFolderWithoutAHouseIsNamed() {
        assertRefused(1, "make a new house with hausbote init");
        assertFalse(Files.exists(house.data().resolve("vault")));
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        found();
        try (var _ = new ServerSocket(house.inside().getPort(), 1, InetAddress.getLoopbackAddress())) {
            assertRefused(1, String.valueOf(house.inside().getPort()));
        }
    }

    @Test
    void anUnknownKeyOfTheSettingsIsNamedWithItsLine() throws IOException {
        Files.writeString(house.settings(), "sesion:\n  idle: 5 min\n", StandardOpenOption.APPEND);

        assertRefused(1, "line 17: sesion is no key. Did you mean session?");
        assertFalse(Files.exists(house.data()));
    }

    @Test
    void aDatabaseThatIsGoneIsNotMadeAnew() throws IOException {
        try (var program = TestAppliance.in(folder)) {
            program.person(Role.AGENT);
        }
        var database = house.data().resolve("db");
        Files.move(database, folder.resolve("elsewhere"));

        assertRefused(3, "the database is gone; bring it back from its backup");
        assertFalse(Files.exists(database.resolve("main")));
    }

    @Test
    void aSecondProgramOnTheSameFolderIsTurnedAway() {
        try (var _ = TestAppliance.in(folder)) {
            assertRefused(1, "Another process works with this data folder; stop it first.");
        }
    }

    private void found() {
        house.founded();
    }

    private void assertSealed(String remedy) {
        try (var program = ChildAppliance.startedSealed(house)) {
            Await.until(remedy, () -> program.printed().stream().anyMatch(line -> line.contains(remedy)));
        }
    }

    private void assertRefused(int exit, String remedy) {
        try (var program = ChildAppliance.ended(house)) {
            var words = program.printed().stream()
                    .filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
                    .toList();
            assertEquals(1, words.size(), () -> String.join("\n", words));
            assertTrue(words.getFirst().contains(remedy), words.getFirst());
            assertEquals(exit, program.exitCode());
            assertEquals(
                    List.of(),
                    program.printed().stream()
                            .filter(line -> line.startsWith("\tat "))
                            .toList());
        }
    }
}

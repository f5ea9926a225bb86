package de.hausbote.custody;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.vault.HostSeal;
import de.hausbote.vault.PreparedVault;
import de.hausbote.vault.RootKey;
import de.hausbote.vault.Rotation;
import de.hausbote.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("KEY-5")
final class CustodyFileTest {
    @TempDir
    Path folder;

    private DividedHouse house;
    private CustodyFile file;

    @BeforeEach
    void divide() {
        house = new DividedHouse(folder.resolve("a"));
        file = new CustodyFile(house.settings, house.host);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void houseFromBeforeCustodiansHasNone() {
        assertEquals(Optional.empty(), file.settled());
    }

    @Test
    void sealedHouseKnowsItsCustodiansAfterARestart() {
        file.replace(house.division.custody());

        try (var host = HostSeal.opened(house.settings)) {
            assertEquals(Optional.of(house.division.custody()), new CustodyFile(house.settings, host).settled());
        }
    }

    @Test
    void houseThatOpensByItselfHasAKitOnly() {
        try (var division = house.divider(1).unattended(house.root)) {
            file.replace(division.custody());

            assertEquals(Custody.Mode.UNATTENDED, file.settled().orElseThrow().mode());
        }
    }

    @Test
    void preparedDivisionOfARootKeyThatNeverCameIsForgotten() throws IOException {
        file.replace(house.division.custody());
        try (var other = RootKey.random(house.random);
                var next = house.divided(other, 3)) {
            file.prepare(next.custody());
        }

        assertEquals(Optional.of(house.division.custody()), file.settled());
        assertFalse(Files.exists(path(CustodyFile.NEXT)));
    }

    @Test
    @Tag("KEY-9")
    void preparedDivisionCountsOnceItsRootKeyDoes() {
        file.replace(house.division.custody());
        try (var vault = Vault.open(house.settings);
                var other = RootKey.random(house.random);
                var next = house.divided(other, 3)) {
            file.prepare(next.custody());
            new Rotation(vault, List.of()).reroot(other, _ -> {});

            assertEquals(Optional.of(next.custody()), file.settled());
            assertFalse(Files.exists(path(CustodyFile.NEXT)));
            assertEquals(Optional.of(next.custody()), file.settled());
        }
    }

    /** Somebody put back the file from before: whom it names cannot open this house. */
    @Test
    void olderFileBesideANewerRootKeyIsRefused() throws IOException {
        file.replace(house.division.custody());
        var old = Files.readAllBytes(path(CustodyFile.NAME));
        try (var vault = Vault.open(house.settings);
                var other = RootKey.random(house.random);
                var next = house.divided(other, 3)) {
            file.prepare(next.custody());
            new Rotation(vault, List.of()).reroot(other, _ -> {});
            file.settled();
        }
        Files.write(path(CustodyFile.NAME), old);

        assertThrows(CustodyBrokenException.class, file::settled);
    }

    @Test
    void custodyOfAnotherRootKeyIsRefused() throws IOException {
        assertThrows(IllegalArgumentException.class, () -> {
            try (var other = RootKey.random(house.random);
                    var division = house.divided(other, 1)) {
                file.replace(division.custody());
            }
        });
        assertThrows(IllegalArgumentException.class, () -> file.prepare(house.division.custody()));
    }

    @Test
    void everyChangedByteAndEveryCutIsRefused() throws IOException {
        file.replace(house.division.custody());
        var whole = Files.readAllBytes(path(CustodyFile.NAME));

        for (var at = 0; at < whole.length; at++) {
            var changed = whole.clone();
            changed[at] ^= 0x20;
            assertRefused(changed);
            assertRefused(Arrays.copyOf(whole, at));
        }
        Files.write(path(CustodyFile.NAME), whole);
        assertDoesNotThrow(file::settled);
    }

    private void assertRefused(byte[] content) throws IOException {
        Files.write(path(CustodyFile.NAME), content);

        assertThrows(CustodyBrokenException.class, file::settled);
    }

    @Test
    void fileOfAnotherMachineIsRefused() throws IOException {
        file.replace(house.division.custody());
        var elsewhere = PreparedVault.in(folder.resolve("b"));
        var hostFile = elsewhere.data().resolve("vault").resolve("host");
        Files.writeString(hostFile, "ab".repeat(32));
        Files.write(elsewhere.data().resolve("vault").resolve(CustodyFile.NAME), Files.readAllBytes(path("custody")));

        try (var host = HostSeal.opened(elsewhere)) {
            assertThrows(CustodyBrokenException.class, new CustodyFile(elsewhere, host)::settled);
        }
    }

    @Test
    void namesAreNotReadableInTheFile() throws IOException {
        file.replace(house.division.custody());

        var content = new String(Files.readAllBytes(path(CustodyFile.NAME)), ISO_8859_1);

        assertFalse(content.contains("Ada"));
    }

    private Path path(String name) {
        return house.settings.data().resolve("vault").resolve(name);
    }
}

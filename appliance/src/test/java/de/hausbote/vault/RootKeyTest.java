package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("KEY-5")
final class RootKeyTest {
    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private VaultSettings settings;
    private RootProof proof;

    @BeforeEach
    void prepare() {
        settings = PreparedVault.in(folder);
        proof = RootProof.in(settings);
    }

    @Test
    void everyTwoOfThreePartsMakeTheKey() {
        var parts = split(2, 3);

        for (var pair : List.of(List.of(0, 1), List.of(2, 0), List.of(1, 2))) {
            assertTrue(fits(pair.stream().map(parts::get).toList()));
        }
        assertTrue(fits(parts));
    }

    @Test
    void onePartOfThreeMakesNoKeyThatFits() {
        for (var part : split(2, 3)) {
            assertFalse(fits(List.of(part)));
        }
    }

    @Test
    void partsOfTwoDivisionsMakeNoKeyThatFits() {
        assertFalse(fits(List.of(split(2, 3).get(0), split(2, 3).get(1))));
    }

    @Test
    void thresholdOfOneGivesTheKeyItself() {
        assertTrue(fits(split(1, 1)));
    }

    @Test
    void partsAreNumberedAndThereOnce() {
        var parts = split(3, 5);

        assertEquals(
                List.of(1, 2, 3, 4, 5),
                parts.stream().map(part -> (int) part[0]).toList());
        assertThrows(IllegalArgumentException.class, () -> RootKey.combined(List.of(parts.get(0), parts.get(0))));
        assertThrows(IllegalArgumentException.class, () -> RootKey.combined(List.of(new byte[33])));
        assertThrows(IllegalArgumentException.class, () -> RootKey.combined(List.of(new byte[12])));
        assertThrows(IllegalArgumentException.class, () -> RootKey.combined(List.of()));
    }

    @Test
    void anotherKeyDoesNotFitTheVault() {
        try (var other = RootKey.random(random)) {
            assertFalse(other.fits(proof));
        }
    }

    private List<byte[]> split(int threshold, int count) {
        try (var root = RootKey.ofKeyFile(settings.keyFile())) {
            return root.split(threshold, count, random);
        }
    }

    private boolean fits(List<byte[]> parts) {
        try (var root = RootKey.combined(parts)) {
            return root.fits(proof);
        }
    }
}

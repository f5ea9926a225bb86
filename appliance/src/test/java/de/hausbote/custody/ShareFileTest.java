package de.hausbote.custody;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.custody.ShareRefusedException.Code;
import de.hausbote.vault.PassphraseRefusedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("KEY-5")
final class ShareFileTest {
    @TempDir
    Path folder;

    private DividedHouse house;

    @BeforeEach
    void divide() {
        house = new DividedHouse(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itsPassphraseOpensAShare() {
        var share = house.share(2);

        var file = ShareFile.parsed(house.file(share));
        var opened = file.open(DividedHouse.PASSPHRASE, house.seal);

        assertEquals(house.house, file.house());
        assertEquals(2, file.number());
        assertArrayEquals(share.part(), opened.part());
        assertEquals(DividedHouse.NAMES.get(1), opened.name());
        assertEquals(3, opened.count());
    }

    @Test
    void itsPassphraseOpensTheRecoveryKit() {
        var opened = ShareFile.parsed(house.file(house.kit())).open(DividedHouse.PASSPHRASE, house.seal);

        try (var root = RecoveryKit.root(opened)) {
            assertTrue(house.fits(root));
        }
    }

    @Test
    void oneShareIsNoRecoveryKit() {
        assertThrows(IllegalArgumentException.class, () -> RecoveryKit.root(house.share(1)));
    }

    @Test
    void wrongPassphraseIsToldFromDamage() {
        var file = ShareFile.parsed(house.file(house.share(1)));

        var refused = assertThrows(
                ShareRefusedException.class, () -> file.open("korrekt Pferd Batterien".toCharArray(), house.seal));

        assertEquals(Code.WRONG_PASSPHRASE, refused.code());
    }

    @Test
    void shortPassphraseIsRefusedWhenTheFileIsMade() {
        assertThrows(
                PassphraseRefusedException.class,
                () -> ShareFile.written(house.share(1), house.house, "elf Zeichen".toCharArray(), house.seal));
    }

    @Test
    void everyChangedByteAndEveryCutIsRefused() {
        for (var whole : Set.of(house.file(house.share(1)), house.file(house.kit()))) {
            for (var at = 0; at < whole.length; at++) {
                var changed = whole.clone();
                changed[at] ^= 0x10;
                assertRefused(changed);
                assertRefused(Arrays.copyOf(whole, at));
            }
            assertRefused(Arrays.copyOf(whole, whole.length + 1));
        }
    }

    private static void assertRefused(byte[] content) {
        var refused = assertThrows(ShareRefusedException.class, () -> ShareFile.parsed(content));

        assertTrue(Set.of(Code.NOT_A_SHARE, Code.DAMAGED).contains(refused.code()));
    }

    /** Whoever repairs the check sum gains nothing: the head is sealed too. */
    @Test
    void changedHeadDoesNotOpenEvenWithTheRightSum() {
        var whole = house.file(house.share(1));
        for (var at : new int[] {8, 24, 27, 28, 29, 33, 34, 40, 60}) {
            var changed = Arrays.copyOf(whole, whole.length - Checksum.LENGTH);
            changed[at] ^= 1;
            var forged = Arrays.copyOf(changed, whole.length);
            System.arraycopy(Checksum.of(changed), 0, forged, changed.length, Checksum.LENGTH);
            var file = ShareFile.parsed(forged);

            assertThrows(ShareRefusedException.class, () -> file.open(DividedHouse.PASSPHRASE, house.seal));
        }
    }

    @Test
    void fileShowsNeitherNameNorSecret() {
        var share = house.share(2);
        var content = new String(house.file(share), ISO_8859_1);

        assertFalse(content.contains(new String("Béla".getBytes(UTF_8), ISO_8859_1)));
        assertFalse(content.contains(new String(Arrays.copyOfRange(share.part(), 1, 9), ISO_8859_1)));
    }

    @Test
    void closedShareIsWiped() {
        var share = house.share(3);

        share.close();

        assertArrayEquals(Arrays.copyOf(new byte[] {3}, Share.PART), share.part());
    }
}

package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.vault.PassphraseRefusedException.Code;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("KEY-2")
final class PassphraseSealTest {
    private static final char[] PASSPHRASE = "korrekt Pferd Batterie".toCharArray();
    private static final byte[] HEAD = {1, 2, 3};
    private static final byte[] SECRET = {7, 7, 7, 7};

    /** Cost and salt. */
    private static final int OPEN = 22;

    private final PassphraseSeal seal = new PassphraseSeal(PasswordCost.FLOOR, new SecureRandom());

    @Test
    void itsPassphraseOpensWhatWasSealed() {
        assertArrayEquals(SECRET, seal.open(PASSPHRASE, HEAD, seal.seal(PASSPHRASE, HEAD, SECRET)));
    }

    @Test
    void itIsOpenedAtTheCostAtWhichItWasSealed() {
        var dear = new PassphraseSeal(new PasswordCost(24 * 1024, 3, 1), new SecureRandom());

        assertArrayEquals(SECRET, seal.open(PASSPHRASE, HEAD, dear.seal(PASSPHRASE, HEAD, SECRET)));
    }

    @Test
    void anotherPassphraseOrAnotherHeadOpensNothing() {
        var content = seal.seal(PASSPHRASE, HEAD, SECRET);

        assertRefused("korrekt Pferd Batteriе", HEAD, content);
        assertRefused("", HEAD, content);
        assertRefused("korrekt Pferd Batterie", new byte[] {1, 2, 4}, content);
    }

    @Test
    void everyChangedByteIsRefused() {
        var content = seal.seal(PASSPHRASE, HEAD, SECRET);

        // All of what it says in the open, and a sample of what is sealed: each costs a derivation.
        for (var at = 0; at < content.length; at += at < OPEN ? 1 : 7) {
            var changed = content.clone();
            changed[at] ^= 2;
            assertRefused("korrekt Pferd Batterie", HEAD, changed);
        }
        assertRefused("korrekt Pferd Batterie", HEAD, Arrays.copyOf(content, 20));
    }

    @Test
    void costBeyondFloorOrCeilingIsRefusedBeforeItIsPaid() {
        var content = seal.seal(PASSPHRASE, HEAD, SECRET);

        for (var memory : new int[] {0, -1, 8, 19 * 1024 - 1, 1024 * 1024, Integer.MAX_VALUE}) {
            var changed = content.clone();
            ByteBuffer.wrap(changed).putInt(0, memory);
            assertRefused("korrekt Pferd Batterie", HEAD, changed);
        }
        var slow = content.clone();
        slow[4] = 127;
        assertRefused("korrekt Pferd Batterie", HEAD, slow);
    }

    @Test
    void fewerThanTwelveLettersAreRefused() {
        var refused = assertThrows(
                PassphraseRefusedException.class, () -> seal.seal("elf Zeichen".toCharArray(), HEAD, SECRET));

        assertEquals(Code.TOO_SHORT, refused.code());
    }

    private void assertRefused(String passphrase, byte[] head, byte[] content) {
        var refused = assertThrows(
                PassphraseRefusedException.class, () -> seal.open(passphrase.toCharArray(), head, content));

        assertEquals(Code.WRONG, refused.code());
    }
}

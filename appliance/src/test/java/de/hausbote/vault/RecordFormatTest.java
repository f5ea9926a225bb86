package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.vault.SealBrokenException.Check;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house whose values were written in another format, by another algorithm, moves to the one that is written today. */
@Tag("KEY-12")
final class RecordFormatTest {
    private static final byte[] ANNA = new byte[16];
    private static final int VALUES = 1000;

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final RecordFormat today = new GcmFormat(random);
    private final RecordCipher before = new RecordCipher(List.of(new OlderFormat(random)));
    private final RecordCipher between = new RecordCipher(List.of(today, new OlderFormat(random)));
    private final RecordCipher after = new RecordCipher(List.of(today));
    private KeyRing ring;
    private ContactKeys contacts;

    /** ChaCha20-Poly1305 with a mark of its own; no house was ever written so. */
    private record OlderFormat(SecureRandom random) implements RecordFormat {
        private static final int HEAD = 5 + 12;

        @Override
        public byte mark() {
            return 127;
        }

        @Override
        public byte[] seal(Key key, int version, String use, Place place, byte[] plain) {
            var nonce = new byte[12];
            random.nextBytes(nonce);
            try {
                var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, use, place).doFinal(plain);
                return ByteBuffer.allocate(HEAD + sealed.length)
                        .put(mark())
                        .putInt(version)
                        .put(nonce)
                        .put(sealed)
                        .array();
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public byte[] open(Key key, int version, String use, Place place, byte[] sealed) {
            if (sealed.length < HEAD) {
                throw new SealBrokenException(place.name(), Check.FORMAT);
            }
            try {
                var nonce = Arrays.copyOfRange(sealed, 5, HEAD);
                return cipher(Cipher.DECRYPT_MODE, key, nonce, use, place).doFinal(sealed, HEAD, sealed.length - HEAD);
            } catch (AEADBadTagException _) {
                throw new SealBrokenException(place.name(), Check.TAG);
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }

        private static Cipher cipher(int mode, Key key, byte[] nonce, String use, Place place)
                throws GeneralSecurityException {
            var cipher = Cipher.getInstance("ChaCha20-Poly1305");
            cipher.init(mode, new SecretKeySpec(key.getEncoded(), "ChaCha20"), new IvParameterSpec(nonce));
            cipher.updateAAD(place.associatedData().add(use).bytes());
            return cipher;
        }
    }

    @BeforeEach
    void open() {
        var settings = PreparedVault.in(folder);
        var vaultFolder = Folder.made(settings.vaultFolder());
        var file = KeyRingFile.opened(vaultFolder, new KeyFile(settings.keyFile()).read(), after);
        ring = KeyRing.opened(file, random, settings.clock());
        var shards =
                Shards.opened(new ShardFile(vaultFolder, ring, file.house(), after), ring, random, settings.clock());
        contacts = new ContactKeys(shards, after, random);
    }

    private static Place place(int number) {
        return Place.of("message", "content_sealed", number);
    }

    private static List<byte[]> written(Seal seal) {
        var values = new ArrayList<byte[]>();
        for (var number = 0; number < VALUES; number++) {
            values.add(seal.sealText(place(number), "value " + number));
        }
        return values;
    }

    private static void migrate(Seal seal, List<byte[]> values) {
        for (var number = 0; number < values.size(); number++) {
            var value = values.get(number);
            assertFalse(seal.isNewest(value));
            assertEquals("value " + number, seal.openText(place(number), value));
            values.set(number, seal.resealed(place(number), value));
            assertTrue(seal.isNewest(values.get(number)));
        }
    }

    private static void assertReadable(Seal seal, List<byte[]> values) {
        for (var number = 0; number < values.size(); number++) {
            assertEquals("value " + number, seal.openText(place(number), values.get(number)));
        }
    }

    @Test
    void valuesOfAPurposeMoveAndTheOldFormatIsNotNeededAfterwards() {
        var values = written(new DomainSeal(Purpose.STAFF, ring, before));

        migrate(new DomainSeal(Purpose.STAFF, ring, between), values);

        assertReadable(new DomainSeal(Purpose.STAFF, ring, after), values);
    }

    @Test
    void valuesOfAContactMoveAndTheOldFormatIsNotNeededAfterwards() {
        var key = contacts.make(ANNA);
        var values = written(new ContactSeal(ANNA, key, contacts, before));

        migrate(new ContactSeal(ANNA, key, contacts, between), values);

        assertReadable(new ContactSeal(ANNA, key, contacts, after), values);
    }

    @Test
    void formatThatIsNotKnownAnyMoreIsRefused() {
        var value = new DomainSeal(Purpose.STAFF, ring, before).seal(place(1), "old".getBytes(UTF_8));

        var refusal = assertThrows(
                SealBrokenException.class, () -> new DomainSeal(Purpose.STAFF, ring, after).open(place(1), value));

        assertEquals(Check.FORMAT, refusal.check());
    }

    @Test
    void valueDoesNotPassForOneOfAnotherFormat() {
        var seal = new DomainSeal(Purpose.STAFF, ring, between);
        var older = new DomainSeal(Purpose.STAFF, ring, before).seal(place(1), new byte[40]);
        var newer = seal.seal(place(1), new byte[40]);
        older[0] = GcmFormat.MARK;
        newer[0] = 127;

        assertEquals(
                Check.TAG,
                assertThrows(SealBrokenException.class, () -> seal.open(place(1), older))
                        .check());
        assertEquals(
                Check.TAG,
                assertThrows(SealBrokenException.class, () -> seal.open(place(1), newer))
                        .check());
    }
}

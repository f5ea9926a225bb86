package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.vault.SealBrokenException.Check;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordSealTest {
    private static final byte[] ROW = id(1);
    private static final byte[] ANNA = id(2);
    private static final byte[] BERT = id(3);
    private static final Place PLACE =
            Place.of("message", "content", ROW).with("direction", "in").revision(3);
    private static final int ATTEMPTS = 10_000;

    @TempDir
    static Path folder;

    private static Vault vault;
    private static ContactSeal anna;

    @BeforeAll
    static void open() {
        vault = Vault.open(PreparedVault.in(folder));
        anna = vault.contact(ANNA, vault.newContactKey(ANNA));
    }

    @AfterAll
    static void close() {
        vault.close();
    }

    private static byte[] id(int number) {
        return ByteBuffer.allocate(16).putInt(number).array();
    }

    @Test
    void anyLengthComesBackAsItWas() {
        var tampering = new Tampering(1);
        for (var length : List.of(0, 1, 15, 16, 17, 1000, 100_000)) {
            var plain = tampering.bytes(length);

            var sealed = anna.seal(PLACE, plain);

            assertEquals(length + RecordCipher.OVERHEAD, sealed.length);
            assertArrayEquals(plain, anna.open(PLACE, sealed));
        }
    }

    @Test
    void textComesBackAsItWas() {
        var text = "Grüße 👋 aus Köln";

        assertEquals(text, anna.openText(PLACE, anna.sealText(PLACE, text)));
        assertEquals(text, vault.openText(Purpose.STAFF, PLACE, vault.sealText(Purpose.STAFF, PLACE, text)));
    }

    @Test
    void formBeginsWithItsVersionAndTheVersionOfTheKey() {
        var sealed = ByteBuffer.wrap(vault.seal(Purpose.HOUSE, PLACE, new byte[4]));

        assertEquals(1, sealed.get());
        assertEquals(1, sealed.getInt());
        assertEquals(Gcm.NONCE + 4 + Gcm.TAG, sealed.remaining());
    }

    @Test
    @Tag("KEY-3")
    void nonceNeverRepeats() {
        var nonces = new HashSet<ByteBuffer>();
        var place = Place.of("message", "content", ROW);

        for (var i = 0; i < 200_000; i++) {
            nonces.add(ByteBuffer.wrap(Arrays.copyOfRange(anna.seal(place, new byte[0]), 5, 5 + Gcm.NONCE)));
        }

        assertEquals(200_000, nonces.size());
    }

    @Test
    void sealingTwiceGivesDifferentBytes() {
        assertFalse(Arrays.equals(anna.sealText(PLACE, "same"), anna.sealText(PLACE, "same")));
    }

    @Test
    void keyOfAPurposeServesNoOther() {
        assertThrows(IllegalArgumentException.class, () -> vault.seal(Purpose.BLIND_INDEX, PLACE, new byte[1]));
        assertThrows(IllegalArgumentException.class, () -> vault.seal(Purpose.CONTENT, PLACE, new byte[1]));
        assertThrows(IllegalArgumentException.class, () -> vault.keyed(Purpose.STAFF, new byte[1]));
        assertThrows(IllegalArgumentException.class, () -> vault.keyed(Purpose.DATABASE, new byte[1]));
    }

    @Test
    @Tag("KEY-4")
    void blindHashIsKeyedAndSaysItsDomain() {
        var hash = vault.blind("phone", "4915112345678");

        assertEquals(32, hash.length);
        assertArrayEquals(hash, vault.blind("phone", "4915112345678"));
        assertFalse(Arrays.equals(hash, vault.blind("user", "4915112345678")));
        assertFalse(Arrays.equals(hash, vault.blind("phone4", "915112345678")));
        assertFalse(Arrays.equals(hash, Sha256.of("4915112345678".getBytes(UTF_8))));
        assertFalse(Arrays.equals(vault.keyed(Purpose.SESSION, new byte[5]), vault.keyed(Purpose.LEDGER, new byte[5])));
    }

    @Nested
    @Tag("KEY-2")
    final class Tampered {
        private final byte[] sealed = anna.sealText(PLACE, "Wann kommt meine Lieferung?");

        private SealBrokenException refused(Seal seal, Place place, byte[] bytes) {
            return assertThrows(SealBrokenException.class, () -> seal.open(place, bytes));
        }

        @Test
        void anyFlippedBitIsRefused() {
            var tampering = new Tampering(2);
            for (var i = 0; i < ATTEMPTS; i++) {
                refused(anna, PLACE, tampering.flipped(sealed));
            }
        }

        @Test
        void anyCutIsRefused() {
            var tampering = new Tampering(3);
            for (var i = 0; i < ATTEMPTS; i++) {
                refused(anna, PLACE, tampering.cut(sealed));
            }
        }

        @Test
        void anyOtherPlaceIsRefused() {
            var others = List.of(
                    Place.of("note", "content", ROW).with("direction", "in").revision(3),
                    Place.of("message", "preview", ROW).with("direction", "in").revision(3),
                    Place.of("message", "content", id(9))
                            .with("direction", "in")
                            .revision(3),
                    PLACE.revision(2),
                    PLACE.revision(4),
                    PLACE.format(2),
                    PLACE.with("time", 1),
                    Place.of("message", "content", ROW).revision(3),
                    Place.of("message", "content", ROW).with("direction", "out").revision(3),
                    Place.of("message", "content", ROW).with("directioni", "n").revision(3),
                    Place.of("messagec", "ontent", ROW).with("direction", "in").revision(3));

            for (var other : others) {
                assertEquals(Check.TAG, refused(anna, other, sealed).check());
            }
        }

        @Test
        void anyExchangeBetweenRowsColumnsContactsAndRevisionsIsRefused() {
            var bert = vault.contact(BERT, vault.newContactKey(BERT));
            var staff = vault.seal(Purpose.STAFF);
            for (var i = 0; i < ATTEMPTS; i++) {
                var place = Place.of("message", "content", id(i)).revision(i + 1L);
                var others = List.of(
                        Place.of("message", "content", id(i + 1)).revision(i + 1L),
                        Place.of("message", "quote", id(i)).revision(i + 1L),
                        Place.of("note", "content", id(i)).revision(i + 1L),
                        place.revision(i));
                for (var seal : List.of(anna, staff)) {
                    var value = seal.sealText(place, "value " + i);
                    others.forEach(other -> refused(seal, other, value));
                    refused(bert, place, value);
                }
            }
        }

        @Test
        void valueOfAnotherContactIsRefused() {
            var bert = vault.contact(BERT, vault.newContactKey(BERT));

            assertEquals(Check.TAG, refused(bert, PLACE, sealed).check());
        }

        @Test
        void valueOfAnotherPurposeIsRefused() {
            var staff = vault.sealText(Purpose.STAFF, PLACE, "Petra");

            assertEquals(
                    Check.TAG, refused(vault.seal(Purpose.HOUSE), PLACE, staff).check());
        }

        @Test
        void anOlderValueOfAChangedCellIsRefused() {
            for (var revision = 1; revision <= 100; revision++) {
                var old = anna.sealText(PLACE.revision(revision), "draft " + revision);

                refused(anna, PLACE.revision(revision + 1), old);
            }
        }

        @Test
        void unknownFormOrKeyVersionIsSaid() {
            var form = sealed.clone();
            form[0] = 2;
            var version = vault.sealText(Purpose.STAFF, PLACE, "Petra");
            version[4] = 9;

            assertEquals(Check.FORMAT, refused(anna, PLACE, form).check());
            assertEquals(Check.FORMAT, refused(anna, PLACE, new byte[0]).check());
            assertEquals(
                    Check.KEY_VERSION,
                    refused(vault.seal(Purpose.STAFF), PLACE, version).check());
        }

        @Test
        void refusalNamesTheCellAndNothingElse() {
            var refusal = refused(anna, PLACE.revision(8), sealed);

            assertEquals("message.content", refusal.place());
            assertEquals("message.content does not open: TAG", refusal.getMessage());
        }

        @Test
        void placeOfAnotherContactIsAMistakeOfTheCaller() {
            assertThrows(IllegalArgumentException.class, () -> anna.sealText(PLACE.contact(BERT), "x"));
            assertArrayEquals(
                    "x".getBytes(UTF_8), anna.open(PLACE, anna.seal(PLACE.contact(ANNA), "x".getBytes(UTF_8))));
        }
    }
}

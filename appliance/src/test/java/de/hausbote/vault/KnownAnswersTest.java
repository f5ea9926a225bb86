package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published test vectors, through our own wrappers. */
@Tag("KEY-14")
final class KnownAnswersTest {

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** The 256-bit cases 13 to 16 of the proposal of GCM to NIST: key, nonce, associated data, plain, sealed, tag. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            0000000000000000000000000000000000000000000000000000000000000000, 000000000000000000000000, '', \
            '', '', 530f8afbc74536b9a963b4f1c4cb738b
            0000000000000000000000000000000000000000000000000000000000000000, 000000000000000000000000, '', \
            00000000000000000000000000000000, cea7403d4d606b6e074ec5d3baf39d18, d0d1c8a799996bf0265b98b5d48ab919
            feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308, cafebabefacedbaddecaf888, '', \
            d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525\
            b16aedf5aa0de657ba637b391aafd255, \
            522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838\
            c5f61e6393ba7a0abcc9f662898015ad, b094dac5d93471bdec1a502270e3cc6c
            feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308, cafebabefacedbaddecaf888, \
            feedfacedeadbeeffeedfacedeadbeefabaddad2, \
            d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525\
            b16aedf5aa0de657ba637b39, \
            522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838\
            c5f61e6393ba7a0abcc9f662, 76fc6ece0f4e1768cddf8853bb2d551b
            """)
    void aesGcm(String key, String nonce, String associated, String plain, String sealed, String tag) {
        var whole = Gcm.seal(Key.of(hex(key)), hex(nonce), hex(associated), hex(plain));

        assertEquals(sealed + tag, hex(whole));
        assertEquals(plain, hex(Gcm.open(Key.of(hex(key)), hex(nonce), hex(associated), whole, "a.b")));
        for (var bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            var changed = whole.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThrows(
                    SealBrokenException.class,
                    () -> Gcm.open(Key.of(hex(key)), hex(nonce), hex(associated), changed, "a.b"));
        }
    }

    /** RFC 4231, cases 1, 3 and 4; shorter keys are filled with zeros, as HMAC itself does. */
    @ParameterizedTest
    @CsvSource({
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 4869205468657265,"
                + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
                + " dddddddddddddddddddddddddddddddddddddddddddddddddddd"
                + "dddddddddddddddddddddddddddddddddddddddddddddddd,"
                + " 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
        "0102030405060708090a0b0c0d0e0f10111213141516171819,"
                + " cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd"
                + "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd,"
                + " 82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    })
    void hmac(String key, String message, String expected) {
        assertEquals(expected, hex(Hmac.of(Key.of(Arrays.copyOf(hex(key), Key.LENGTH)), hex(message))));
    }

    /** RFC 4231, cases 1 and 2, by the two inner states alone. */
    @Test
    void hmacFromItsStates() {
        var one = HmacStates.of("\u000b".repeat(20).toCharArray());
        var other = HmacStates.of("Jefe".toCharArray());

        assertEquals(
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
                hex(one.mac("Hi There".getBytes(US_ASCII))));
        assertEquals(
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                hex(other.mac("what do ya want for nothing?".getBytes(US_ASCII))));
    }

    /** RFC 5869, cases 1 and 3. */
    @ParameterizedTest
    @CsvSource({
        "000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9,"
                + " 3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        "'', '', 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    })
    void hkdf(String salt, String use, String expected) {
        assertEquals(expected, hex(Hkdf.derive(hex("0b".repeat(22)), hex(salt), hex(use), 42)));
    }

    /** The test of the reference implementation at 64 MiB and two passes. */
    @Test
    void argon2id() {
        var known = PasswordHash.parsed(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertTrue(known.isOf("password".toCharArray()));
        assertFalse(known.isOf("passwore".toCharArray()));
        assertArrayEquals(
                known.text().toCharArray(),
                PasswordHash.of("password".toCharArray(), new PasswordCost(65536, 2, 1), "somesalt".getBytes(US_ASCII))
                        .text()
                        .toCharArray());
    }
}

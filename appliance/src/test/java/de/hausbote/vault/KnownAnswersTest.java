package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** RFC 5869, case 2: all of them long. */
    @Test
    void hkdfOfMoreThanOneBlock() {
        var all = new byte[256];
        for (var i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }

        var derived = Hkdf.derive(
                Arrays.copyOfRange(all, 0, 0x50),
                Arrays.copyOfRange(all, 0x60, 0xb0),
                Arrays.copyOfRange(all, 0xb0, 0x100),
                82);

        assertEquals(
                "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                        + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87",
                hex(derived));
    }

    /** RFC 7748, section 5.2, and the published ML-KEM-768 vector, as the two halves of our key agreement. */
    @ParameterizedTest
    @CsvSource({
        "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4,"
                + " e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c,"
                + " c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552",
        "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d,"
                + " e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493,"
                + " 95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957"
    })
    void hybridOfX25519AndMlKem(String scalar, String point, String curveSecret) {
        var privateHalf = hex(scalar + latticeSeed());
        var encapsulation = hex(point + latticeCiphertext());
        var said = new AssociatedData()
                .add("test")
                .add(encapsulation)
                .add(HybridKem.publicHalf(privateHalf))
                .bytes();

        var key = new HybridKem("test").decapsulate(privateHalf, encapsulation);

        var expected = Hkdf.derive(hex(latticeSecret() + curveSecret), new byte[0], said, Key.LENGTH);
        assertEquals(hex(expected), hex(key.getEncoded()));
    }

    /** The points that leave nothing of a secret, whoever holds it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void pointOfLowOrderIsRefused(String point) {
        var privateHalf = hex("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4" + latticeSeed());
        var encapsulation = hex(point + latticeCiphertext());

        assertThrows(SealBrokenException.class, () -> new HybridKem("test").decapsulate(privateHalf, encapsulation));
    }

    /** FIPS 203, section 7.2: a coefficient that is not below 3329 makes no key; nor does any other length. */
    @Test
    void latticeKeyOutOfBoundsIsRefused() {
        var random = new SecureRandom();
        var whole = HybridKem.publicHalf(hex("11".repeat(32) + latticeSeed()));
        var large = whole.clone();
        large[32] = (byte) 0xff;
        large[33] |= 0x0f;
        var kem = new HybridKem("test");

        assertEquals(HybridKem.ENCAPSULATION, kem.encapsulate(whole, random).encapsulation().length);
        assertThrows(SealBrokenException.class, () -> kem.encapsulate(large, random));
        for (var length : List.of(0, 31, 32, 100, whole.length - 1, whole.length + 1)) {
            assertThrows(SealBrokenException.class, () -> kem.encapsulate(Arrays.copyOf(whole, length), random));
        }
    }

    @Test
    void encapsulationOfAnotherLengthIsRefused() {
        var privateHalf = hex("11".repeat(32) + latticeSeed());
        var whole = hex("09".repeat(32) + latticeCiphertext());

        for (var length : List.of(0, 31, 32, 100, whole.length - 1, whole.length + 1)) {
            assertThrows(
                    SealBrokenException.class,
                    () -> new HybridKem("test").decapsulate(privateHalf, Arrays.copyOf(whole, length)));
        }
    }

    private static String latticeSeed() {
        return published().getFirst();
    }

    private static String latticeCiphertext() {
        return published().get(1);
    }

    private static String latticeSecret() {
        return published().getLast();
    }

    private static List<String> published() {
        try (var file = KnownAnswersTest.class.getResourceAsStream("/vault/ml-kem-768.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** More tests of the reference implementation, at 64 MiB and two passes. */
    @ParameterizedTest
    @CsvSource({
        "differentpassword, somesalt, 0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
        "password, diffsalt, bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c"
    })
    void argon2idOfOtherPasswordsAndSalts(String password, String salt, String expected) {
        var hash = PasswordHash.of(password.toCharArray(), new PasswordCost(65536, 2, 1), salt.getBytes(US_ASCII))
                .text();

        assertEquals(expected, hex(Base64.getDecoder().decode(hash.substring(hash.lastIndexOf('$') + 1))));
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

    /** The example over GF(256) in the draft "Threshold Secret Sharing" (draft-mcgrew-tss-03), filled up with zeros. */
    @Test
    void shamir() {
        var zeros = "00".repeat(27);
        var parts = List.of(hex("01b9fa07e185" + zeros), hex("02f5409b4511" + zeros));

        assertEquals("7465737400" + zeros, hex(Parts.combined(parts).getEncoded()));
    }
}

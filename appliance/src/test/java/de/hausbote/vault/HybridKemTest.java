package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KEM;
import javax.crypto.KeyAgreement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("KEY-13")
final class HybridKemTest {
    /** The beginning of the encoded form of an ML-KEM-768 public key, up to the key itself. */
    private static final byte[] ML_KEM_768 = HexFormat.of().parseHex("308204b2300b0609608648016503040402038204a100");

    private final SecureRandom random = new SecureRandom();
    private final HybridKem kem = new HybridKem("test");

    @Test
    void bothSidesAgree() {
        try (var pair = HybridKem.newPair(random)) {
            var agreed = kem.encapsulate(pair.publicHalf(), random);

            var key = kem.decapsulate(pair.privateHalf(), agreed.encapsulation());

            assertArrayEquals(agreed.key().getEncoded(), key.getEncoded());
        }
    }

    @Test
    void anotherUseGivesAnotherKey() {
        try (var pair = HybridKem.newPair(random)) {
            var agreed = kem.encapsulate(pair.publicHalf(), random);

            var key = new HybridKem("another test").decapsulate(pair.privateHalf(), agreed.encapsulation());

            assertFalse(Arrays.equals(agreed.key().getEncoded(), key.getEncoded()));
        }
    }

    @Test
    void pointThatMakesEverySecretTheSameIsRefused() {
        try (var pair = HybridKem.newPair(random)) {
            var encapsulation = kem.encapsulate(pair.publicHalf(), random).encapsulation();
            Arrays.fill(encapsulation, 0, 32, (byte) 0);

            assertThrows(SealBrokenException.class, () -> kem.decapsulate(pair.privateHalf(), encapsulation));
        }
    }

    /** A second implementation of both halves, the platform's own, plays the sender. */
    @Test
    @Tag("KEY-14")
    void senderWithAnotherImplementationAgreesToo() throws Exception {
        try (var pair = HybridKem.newPair(random)) {
            var publicHalf = pair.publicHalf();
            var lattice = KEM.getInstance("ML-KEM")
                    .newEncapsulator(latticeKey(Arrays.copyOfRange(publicHalf, 32, publicHalf.length)))
                    .encapsulate();
            var once = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            var agreement = KeyAgreement.getInstance("X25519");
            agreement.init((XECPrivateKey) once.getPrivate());
            agreement.doPhase(curveKey(Arrays.copyOf(publicHalf, 32)), true);
            var encapsulation = concat(bytes(((XECPublicKey) once.getPublic()).getU()), lattice.encapsulation());
            var secret = concat(lattice.key().getEncoded(), agreement.generateSecret());
            var said = new AssociatedData()
                    .add("test")
                    .add(encapsulation)
                    .add(publicHalf)
                    .bytes();

            var key = kem.decapsulate(pair.privateHalf(), encapsulation);

            assertArrayEquals(Hkdf.derive(secret, new byte[0], said, Key.LENGTH), key.getEncoded());
        }
    }

    private static PublicKey latticeKey(byte[] raw) throws Exception {
        var encoded = concat(ML_KEM_768, raw);
        return KeyFactory.getInstance("ML-KEM").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static PublicKey curveKey(byte[] raw) throws Exception {
        var point = raw.clone();
        point[31] &= 0x7f;
        var u = new BigInteger(1, reversed(point));
        return KeyFactory.getInstance("X25519").generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, u));
    }

    private static byte[] bytes(BigInteger u) {
        var all = new byte[33];
        var bytes = u.toByteArray();
        System.arraycopy(bytes, 0, all, 33 - bytes.length, bytes.length);
        return Arrays.copyOf(reversed(all), 32);
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}

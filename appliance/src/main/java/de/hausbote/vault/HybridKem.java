package de.hausbote.vault;

import de.hausbote.vault.SealBrokenException.Check;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.MLKEMKeyPairGenerator;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.MLKEMKeyGenerationParameters;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/**
 * Agrees on a key with somebody who is not here: by X25519 and by ML-KEM-768, so that both must fall before the key
 * does. Each half is written as X25519 first, ML-KEM behind it; the ML-KEM private half is its seed.
 */
final class HybridKem {
    private static final MLKEMParameters ML_KEM = MLKEMParameters.ml_kem_768;
    private static final int CURVE = 32;
    private static final int SEED = 64;

    static final int PUBLIC_HALF = CURVE + 1184;
    static final int PRIVATE_HALF = CURVE + SEED;
    static final int ENCAPSULATION = CURVE + 1088;

    private final String use;

    /** What is written beside the sealed bytes, and the key for them. */
    static final class Agreed {
        private final byte[] encapsulation;
        private final Key key;

        private Agreed(byte[] encapsulation, Key key) {
            this.encapsulation = encapsulation;
            this.key = key;
        }

        byte[] encapsulation() {
            return encapsulation.clone();
        }

        Key key() {
            return key;
        }
    }

    /** The two halves of one recipient; the private one is wiped when it is closed. */
    static final class Pair implements AutoCloseable {
        private final byte[] privateHalf;
        private final byte[] publicHalf;

        private Pair(byte[] privateHalf, byte[] publicHalf) {
            this.privateHalf = privateHalf;
            this.publicHalf = publicHalf;
        }

        byte[] privateHalf() {
            return privateHalf;
        }

        byte[] publicHalf() {
            return publicHalf.clone();
        }

        @Override
        public void close() {
            Arrays.fill(privateHalf, (byte) 0);
        }
    }

    /** @param use what agreed keys are for: the same halves give another key for another use */
    HybridKem(String use) {
        this.use = use;
    }

    static Pair newPair(SecureRandom random) {
        var generator = new MLKEMKeyPairGenerator();
        generator.init(new MLKEMKeyGenerationParameters(random, ML_KEM));
        var lattice = (MLKEMPrivateKeyParameters) generator.generateKeyPair().getPrivate();
        var curve = new X25519PrivateKeyParameters(random);
        var publicHalf = concat(curve.generatePublicKey().getEncoded(), lattice.getPublicKey());
        return new Pair(concat(curve.getEncoded(), lattice.getSeed()), publicHalf);
    }

    /** The public half that belongs to a private one. */
    static byte[] publicHalf(byte[] privateHalf) {
        var curve = new X25519PrivateKeyParameters(privateHalf, 0);
        return concat(
                curve.generatePublicKey().getEncoded(), lattice(privateHalf).getPublicKey());
    }

    /** @throws SealBrokenException when this is no public half */
    Agreed encapsulate(byte[] publicHalf, SecureRandom random) {
        var lattice = latticeKey(publicHalf);
        var sent = new MLKEMGenerator(random).generateEncapsulated(lattice);
        var once = new X25519PrivateKeyParameters(random);
        var curveSecret = curveSecret(once, publicHalf);
        var encapsulation = concat(once.generatePublicKey().getEncoded(), sent.getEncapsulation());
        return new Agreed(encapsulation, combined(sent.getSecret(), curveSecret, encapsulation, publicHalf));
    }

    /** @throws SealBrokenException when nobody can have made this encapsulation */
    Key decapsulate(byte[] privateHalf, byte[] encapsulation) {
        if (encapsulation.length != ENCAPSULATION) {
            throw new SealBrokenException(use, Check.LENGTH);
        }
        var curve = new X25519PrivateKeyParameters(privateHalf, 0);
        var lattice = lattice(privateHalf);
        var latticeSecret =
                new MLKEMExtractor(lattice).extractSecret(Arrays.copyOfRange(encapsulation, CURVE, ENCAPSULATION));
        var curveSecret = curveSecret(curve, encapsulation);
        return combined(latticeSecret, curveSecret, encapsulation, publicHalf(privateHalf));
    }

    private byte[] curveSecret(X25519PrivateKeyParameters ours, byte[] theirs) {
        var secret = new byte[CURVE];
        try {
            ours.generateSecret(new X25519PublicKeyParameters(theirs, 0), secret, 0);
            return secret;
        } catch (IllegalStateException _) {
            // The other side gave a point that makes every secret the same.
            throw new SealBrokenException(use, Check.TAG);
        }
    }

    private static MLKEMPrivateKeyParameters lattice(byte[] privateHalf) {
        return new MLKEMPrivateKeyParameters(ML_KEM, Arrays.copyOfRange(privateHalf, CURVE, PRIVATE_HALF));
    }

    private MLKEMPublicKeyParameters latticeKey(byte[] publicHalf) {
        if (publicHalf.length != PUBLIC_HALF) {
            throw new SealBrokenException(use, Check.LENGTH);
        }
        try {
            return new MLKEMPublicKeyParameters(ML_KEM, Arrays.copyOfRange(publicHalf, CURVE, PUBLIC_HALF));
        } catch (IllegalArgumentException _) {
            // A number in it is out of bounds.
            throw new SealBrokenException(use, Check.FORMAT);
        }
    }

    /** Both secrets make the key, and everything that was said in public is part of what it stands for. */
    private Key combined(byte[] latticeSecret, byte[] curveSecret, byte[] encapsulation, byte[] publicHalf) {
        var secret = concat(latticeSecret, curveSecret);
        var said =
                new AssociatedData().add(use).add(encapsulation).add(publicHalf).bytes();
        try {
            return Key.of(Hkdf.derive(secret, new byte[0], said, Key.LENGTH));
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(latticeSecret, (byte) 0);
            Arrays.fill(curveSecret, (byte) 0);
        }
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}

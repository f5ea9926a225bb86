package de.hausbote.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/** Makes one-time recipients and opens their private halves; only while the house is open. Thread-safe. */
final class RecipientKeys {
    private final KeyRing ring;
    private final RecordCipher cipher;
    private final SecureRandom random;

    RecipientKeys(KeyRing ring, RecordCipher cipher, SecureRandom random) {
        this.ring = ring;
        this.cipher = cipher;
        this.random = random;
    }

    Recipient make(int slot, long number) {
        try (var pair = HybridKem.newPair(random)) {
            var sealed = sealed(number, pair.publicHalf(), pair.privateHalf());
            return new Recipient(slot, number, false, pair.publicHalf(), sealed);
        }
    }

    private byte[] sealed(long number, byte[] publicHalf, byte[] privateHalf) {
        try (var intake = ring.current(Purpose.Use.INTERNAL, Purpose.INTAKE)) {
            var place = place(number, publicHalf);
            return cipher.seal(intake.key(), intake.version(), Purpose.INTAKE.name(), place, privateHalf);
        }
    }

    /** The private half; the caller wipes it. */
    byte[] privateHalf(Recipient recipient) {
        return cipher.open(
                version -> ring.version(Purpose.INTAKE, version),
                Purpose.INTAKE.name(),
                place(recipient.number(), recipient.publicHalf()),
                recipient.sealedPrivateHalf());
    }

    /** The same recipient under the newest key; one that does not open stays as it is. */
    Recipient resealed(Recipient recipient) {
        if (!opens(recipient)) {
            return recipient;
        }
        var half = privateHalf(recipient);
        try {
            return recipient.with(sealed(recipient.number(), recipient.publicHalf(), half));
        } finally {
            Arrays.fill(half, (byte) 0);
        }
    }

    boolean opens(Recipient recipient) {
        try {
            Arrays.fill(privateHalf(recipient), (byte) 0);
            return true;
        } catch (SealBrokenException _) {
            return false;
        }
    }

    private static Place place(long number, byte[] publicHalf) {
        return Place.of("vault", Recipients.NAME, number).with("public half", publicHalf);
    }
}

package de.hausbote.vault;

/** Somebody to whom one segment of the journal is sealed, and nothing else ever. */
final class Recipient {
    private final int slot;
    private final long number;
    private final boolean used;
    private final byte[] publicHalf;
    private final byte[] sealedPrivateHalf;

    Recipient(int slot, long number, boolean used, byte[] publicHalf, byte[] sealedPrivateHalf) {
        this.slot = slot;
        this.number = number;
        this.used = used;
        this.publicHalf = publicHalf;
        this.sealedPrivateHalf = sealedPrivateHalf;
    }

    Recipient asUsed() {
        return new Recipient(slot, number, true, publicHalf, sealedPrivateHalf);
    }

    Recipient with(byte[] otherSealedPrivateHalf) {
        return new Recipient(slot, number, used, publicHalf, otherSealedPrivateHalf);
    }

    int slot() {
        return slot;
    }

    long number() {
        return number;
    }

    boolean used() {
        return used;
    }

    byte[] publicHalf() {
        return publicHalf.clone();
    }

    byte[] sealedPrivateHalf() {
        return sealedPrivateHalf.clone();
    }
}

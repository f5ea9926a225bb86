package de.hausbote.vault;

import java.time.Instant;

/** One version of the key for one purpose, and how often it may still seal. Guarded by the lock of its {@link KeyRing}. */
final class DomainKey implements AutoCloseable {
    /** The time of keys that are older than the form which tells it. */
    static final Instant UNKNOWN = Instant.EPOCH;

    private final Purpose purpose;
    private final int version;
    private final Instant created;
    private final Key key;
    private long booked;
    private long usesLeft;

    DomainKey(Purpose purpose, int version, Instant created, long booked, Key key) {
        this.purpose = purpose;
        this.version = version;
        this.created = created;
        this.booked = booked;
        this.key = key;
    }

    Purpose purpose() {
        return purpose;
    }

    int version() {
        return version;
    }

    boolean is(Purpose wanted, int wantedVersion) {
        return purpose == wanted && version == wantedVersion;
    }

    Instant created() {
        return created;
    }

    /** All uses that were ever booked for this key, used or not. */
    long booked() {
        return booked;
    }

    long usesLeft() {
        return usesLeft;
    }

    void book(long uses) {
        booked += uses;
        usesLeft += uses;
    }

    void countUse() {
        usesLeft--;
    }

    Key copy() {
        return key.copy();
    }

    @Override
    public void close() {
        key.close();
    }
}

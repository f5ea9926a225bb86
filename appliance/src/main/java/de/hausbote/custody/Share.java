package de.hausbote.custody;

import java.util.Arrays;

/**
 * What one custodian knows of the root key, in memory; wiped when it is closed. The recovery kit is a share too, the one
 * of one, and opens alone. Thread-safe.
 */
public final class Share implements AutoCloseable {
    /** How many custodians a house has at most. */
    public static final int MOST = 16;

    /** How often a house can be divided anew. */
    public static final int LAST_GENERATION = 0xFFFF;

    static final int PART = 33;

    private final ShareKind kind;
    private final HouseTag house;
    private final int generation;
    private final int threshold;
    private final int count;
    private final CustodianName name;
    private final byte[] part;

    /** @param part is copied; its first byte is the number of the share */
    Share(ShareKind kind, HouseTag house, int generation, int threshold, int count, CustodianName name, byte[] part) {
        this.kind = kind;
        this.house = house;
        this.generation = generation;
        this.threshold = threshold;
        this.count = count;
        this.name = name;
        this.part = part.clone();
        if (!makesSense()) {
            close();
            throw new IllegalArgumentException("a share is one of at least as many as are needed");
        }
    }

    private boolean makesSense() {
        var least = kind == ShareKind.KIT ? 1 : 2;
        var most = kind == ShareKind.KIT ? 1 : MOST;
        return part.length == PART
                && generation >= 1
                && generation <= LAST_GENERATION
                && threshold >= least
                && threshold <= count
                && count <= most
                && number() >= 1
                && number() <= count;
    }

    public ShareKind kind() {
        return kind;
    }

    /** Which house it opens. */
    public HouseTag house() {
        return house;
    }

    /** Which division of that house it belongs to; shares of different ones do not go together. */
    public int generation() {
        return generation;
    }

    /** How many shares are needed. */
    public int threshold() {
        return threshold;
    }

    /** How many shares there are. */
    public int count() {
        return count;
    }

    /** Which of them this is, from 1 on. */
    public int number() {
        return Byte.toUnsignedInt(part[0]);
    }

    /** Whose it is, if the form from which it was read says so; words on paper do not. */
    public CustodianName name() {
        return name;
    }

    /** A copy of the secret; the caller wipes it. */
    synchronized byte[] part() {
        return part.clone();
    }

    /** Leaves the number, and wipes what is secret. */
    @Override
    public synchronized void close() {
        Arrays.fill(part, Math.min(1, part.length), part.length, (byte) 0);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}

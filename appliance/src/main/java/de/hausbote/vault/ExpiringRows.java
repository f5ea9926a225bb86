package de.hausbote.vault;

import java.util.function.LongSupplier;

/** Rows that cannot be brought under a newer version, because nobody knows any more what they were made of. They expire. */
public final class ExpiringRows implements KeyHolder {
    private final Purpose purpose;
    private final LongSupplier total;
    private final LongSupplier waiting;

    /** @param waiting how many are from before the newest version */
    public ExpiringRows(Purpose purpose, LongSupplier total, LongSupplier waiting) {
        this.purpose = purpose;
        this.total = total;
        this.waiting = waiting;
    }

    @Override
    public Purpose purpose() {
        return purpose;
    }

    @Override
    public long total() {
        return total.getAsLong();
    }

    @Override
    public long waiting() {
        return waiting.getAsLong();
    }

    @Override
    public int bringSome() {
        return 0;
    }
}

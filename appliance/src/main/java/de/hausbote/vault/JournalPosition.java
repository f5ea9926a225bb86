package de.hausbote.vault;

import java.util.Comparator;

/**
 * How far the journal was taken in: a segment, and an entry in it.
 *
 * @param segment the number of the segment; numbers only rise
 * @param entry the number of the entry in its segment, from 1
 */
public record JournalPosition(long segment, long entry) implements Comparable<JournalPosition> {
    private static final Comparator<JournalPosition> ORDER =
            Comparator.comparingLong(JournalPosition::segment).thenComparingLong(JournalPosition::entry);

    /** Before the first entry. */
    public static final JournalPosition START = new JournalPosition(0, 0);

    public boolean isAfter(JournalPosition other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(JournalPosition other) {
        return ORDER.compare(this, other);
    }
}

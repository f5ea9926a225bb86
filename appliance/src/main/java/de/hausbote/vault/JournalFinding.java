package de.hausbote.vault;

/**
 * Something in the journal that could not be read. The segment it was found in is kept aside, not deleted.
 *
 * @param segment the number of the segment
 * @param entry the first entry that could not be read; 0 when the segment as a whole does not open
 */
public record JournalFinding(long segment, long entry, Kind kind) {

    public enum Kind {
        /** The segment was sealed for somebody else, or its one-time key is gone. */
        UNREADABLE_SEGMENT,
        /** Entries were changed, exchanged or lost; what follows them and is whole was read. */
        DAMAGED_ENTRIES
    }
}

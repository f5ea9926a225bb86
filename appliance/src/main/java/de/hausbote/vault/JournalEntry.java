package de.hausbote.vault;

/** One entry of the journal, opened. */
public final class JournalEntry {
    private final JournalPosition position;
    private final byte[] bytes;

    JournalEntry(JournalPosition position, byte[] bytes) {
        this.position = position;
        this.bytes = bytes;
    }

    public JournalPosition position() {
        return position;
    }

    /** The plain bytes themselves, not a copy: they belong to the reader of the journal, who wipes them. */
    public byte[] bytes() {
        return bytes;
    }
}

package de.hausbote.vault;

/** More waits for the journal than may wait; the entry was not taken and should be offered again later. */
public final class JournalFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalFullException(String what) {
        super(what);
    }
}

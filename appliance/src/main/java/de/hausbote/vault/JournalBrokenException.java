package de.hausbote.vault;

/** The journal cannot say that an entry is durable: it was not acknowledged and should be offered again later. */
public final class JournalBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalBrokenException(String what) {
        super(what);
    }

    JournalBrokenException(String what, Throwable cause) {
        super(what, cause);
    }
}

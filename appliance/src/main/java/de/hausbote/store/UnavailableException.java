package de.hausbote.store;

/** The database refuses to work now: closed, disk full or broken, or too many are waiting. Nothing was changed. */
public sealed class UnavailableException extends StoreException permits ContendedException {
    private static final long serialVersionUID = 1L;

    UnavailableException(String message) {
        super(message);
    }

    UnavailableException(String message, String state) {
        super(message, state);
    }
}

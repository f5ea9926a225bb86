package de.hausbote.vault;

/** Too many passwords wait to be checked; try again in a moment. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException() {
        super("too many passwords are waiting");
    }
}

package de.hausbote.store;

/**
 * The database could not do what it was asked for. It says so in our words and with the SQLState alone: the driver's own
 * messages carry values and decrypted pages, so neither they nor the driver's exception come along.
 */
public sealed class StoreException extends RuntimeException permits ConflictException, UnavailableException {
    private static final long serialVersionUID = 1L;
    private final String state;

    StoreException(String message) {
        this(message, "");
    }

    StoreException(String message, String state) {
        super(state.isEmpty() ? message : message + " (SQLState " + state + ")");
        this.state = state;
    }

    /** The five characters by which the database names the fault; empty when it named none. */
    public final String state() {
        return state;
    }
}

package de.hausbote.store;

/** A row with the same unique value is there already. The unit of work is over; whoever expects this begins another. */
public final class ConflictException extends StoreException {
    private static final long serialVersionUID = 1L;

    ConflictException(String state) {
        super("a row with this unique value exists", state);
    }
}

package de.hausbote.relay;

/** The bytes of a call cannot be read the way a provider would read them. */
final class UnreadableWireException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;

    UnreadableWireException(String what) {
        super(what);
        this.what = what;
    }

    /** In words that quote nothing of the call. */
    String what() {
        return what;
    }
}

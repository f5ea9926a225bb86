package de.hausbote.vault;

/** What was to be kept is larger than it may be; nothing of it was kept. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    TooLargeException(long limit) {
        super("larger than " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}

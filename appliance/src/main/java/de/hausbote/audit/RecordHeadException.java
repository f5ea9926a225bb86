package de.hausbote.audit;

/**
 * The database does not go with the head of the record that is kept beside it. A person may decide to go on; that is
 * recorded.
 */
public final class RecordHeadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What does not fit. */
    public enum Code {
        /** Entries that were there once are missing from the database, or are others. */
        OLDER,
        /** The head is missing or damaged: nobody can tell. */
        BROKEN
    }

    private final Code code;

    RecordHeadException(Code code, String remedy) {
        super(remedy);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** One sentence for whoever decides. */
    public String remedy() {
        return String.valueOf(getMessage());
    }
}

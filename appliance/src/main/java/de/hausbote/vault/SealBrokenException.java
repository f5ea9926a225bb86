package de.hausbote.vault;

/**
 * A sealed value does not open where it was found: it was changed, cut, moved, or belongs to another key. Nothing of it
 * came out. The message names the place and the check, never the content.
 */
public final class SealBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The check that failed. */
    public enum Check {
        /** Too short, or a layout that is not known. */
        FORMAT,
        /** A key version that the vault does not have. */
        KEY_VERSION,
        /** The value, its place or its key is not the one it was sealed with. */
        TAG,
        /** A file or a segment ends before its last part. */
        LENGTH
    }

    private final String place;
    private final Check check;

    SealBrokenException(String place, Check check) {
        super(place + " does not open: " + check);
        this.place = place;
        this.check = check;
    }

    /** Table and column, or the kind of file. */
    public String place() {
        return place;
    }

    public Check check() {
        return check;
    }
}

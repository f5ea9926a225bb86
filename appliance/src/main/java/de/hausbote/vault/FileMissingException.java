package de.hausbote.vault;

/** There is no sealed file of this name. */
public final class FileMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FileMissingException(String folder, String name) {
        super("no file " + name + " in " + folder);
    }
}

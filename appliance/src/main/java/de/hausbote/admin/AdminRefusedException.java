package de.hausbote.admin;

/** The running program refused, or cannot be reached; the message is for the person at the console. */
public final class AdminRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AdminRefusedException(String sentence) {
        super(sentence);
    }
}

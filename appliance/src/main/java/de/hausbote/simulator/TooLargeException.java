package de.hausbote.simulator;

/** A body is larger than what is taken at this place. */
final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1;

    TooLargeException(int most) {
        super("a body of at most " + most + " bytes was expected");
    }
}

package de.hausbote.conversation;

import java.io.IOException;

/** The virus scanner did not answer, and files wait for it. */
public final class ScannerAwayException extends IOException {
    private static final long serialVersionUID = 1;

    ScannerAwayException() {
        super("the virus scanner did not answer");
    }
}

package de.hausbote.conversation;

import de.hausbote.message.Reason;
import de.hausbote.net.Scanner;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the virus scanner look at files before anybody opens them and before they leave. Without a scanner nothing is looked at. */
public final class Scanning {
    private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);

    private final Optional<Scanner> scanner;
    private final WhenAway whenAway;

    private Scanning(Optional<Scanner> scanner, WhenAway whenAway) {
        this.scanner = scanner;
        this.whenAway = whenAway;
    }

    /** A house without a scanner. */
    public static Scanning none() {
        return new Scanning(Optional.empty(), WhenAway.WAIT);
    }

    public static Scanning with(Scanner scanner, WhenAway whenAway) {
        return new Scanning(Optional.of(scanner), whenAway);
    }

    /** What becomes of files while the scanner does not answer. */
    public enum WhenAway {
        /** They wait at the provider, and nobody sends any. */
        WAIT,
        /** They are opened and sent, with a mark. */
        PASS
    }

    /** How the scanner stands, and what that does to files. */
    public enum Standing {
        /** There is none. */
        NONE,
        ANSWERS,
        AWAY_FILES_WAIT,
        AWAY_FILES_PASS
    }

    /** Asks the scanner whether it answers; takes at most five seconds. */
    public Standing standing() {
        if (scanner.isEmpty()) {
            return Standing.NONE;
        }
        if (scanner.get().answers()) {
            return Standing.ANSWERS;
        }
        return switch (whenAway) {
            case WAIT -> Standing.AWAY_FILES_WAIT;
            case PASS -> Standing.AWAY_FILES_PASS;
        };
    }

    /** What is known of a file; the name is the stored form. */
    public enum Scan {
        NOT_SCANNED,
        CLEAN,
        /** Kept sealed, and never shown nor sent. */
        INFECTED
    }

    /**
     * @param mark SCANNER_AWAY for a file that was let pass unseen
     */
    record Seen(Scan scan, Reason.Code mark) {}

    /** @throws ScannerAwayException when it does not answer and files wait for it */
    Seen look(InputStream file) throws ScannerAwayException {
        if (scanner.isEmpty()) {
            return new Seen(Scan.NOT_SCANNED, Reason.Code.NONE);
        }
        try (file) {
            return switch (scanner.get().look(file)) {
                case CLEAN -> new Seen(Scan.CLEAN, Reason.Code.NONE);
                case INFECTED -> new Seen(Scan.INFECTED, Reason.Code.INFECTED);
            };
        } catch (IOException away) {
            LOG.warn("virus scanner does not answer files={}", whenAway);
            if (whenAway == WhenAway.WAIT) {
                throw new ScannerAwayException();
            }
            return new Seen(Scan.NOT_SCANNED, Reason.Code.SCANNER_AWAY);
        }
    }
}

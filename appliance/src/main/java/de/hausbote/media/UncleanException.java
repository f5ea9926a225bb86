package de.hausbote.media;

import de.hausbote.media.Scrubbed.Why;

/** A file turned out to be one that cannot be cleaned. */
final class UncleanException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Why why;

    UncleanException(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}

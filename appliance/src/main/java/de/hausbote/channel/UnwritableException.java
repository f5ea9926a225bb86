package de.hausbote.channel;

/** A message that this messenger has no words for; nothing was sent. Says why with ids and kinds, never with content. */
public final class UnwritableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnwritableException(String what) {
        super(what);
    }
}

package de.hausbote.relay;

/** What the sender of a webhook is told. */
public enum IntakeAnswer {
    /** It is durable: the sender may forget it. */
    ACCEPTED,
    /** No secret of ours signed it; nothing was kept. */
    FORGED,
    /** Larger than any provider sends; nothing was kept. */
    TOO_LARGE,
    /** Too much is waiting; to be sent again. */
    FULL,
    /** The disk does not take it; to be sent again. */
    NOT_DURABLE
}

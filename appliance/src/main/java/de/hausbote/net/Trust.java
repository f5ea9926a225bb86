package de.hausbote.net;

/** Whom a connection may reach and how the other side proves itself. */
public sealed interface Trust {
    /** A public host: public addresses only, a certificate of a known authority for its name. */
    record Authorities() implements Trust {}

    /**
     * A certificate for its name by one of these authorities, and by no other.
     *
     * @param authorities PEM text
     */
    record Vouched(String authorities, Reach reach) implements Trust {}

    /**
     * The practice provider on this machine: loopback only, and exactly this certificate.
     *
     * @param certificate PEM text
     */
    record Pinned(String certificate) implements Trust {}

    /** Which addresses may be dialled. */
    enum Reach {
        PUBLIC,
        THIS_MACHINE
    }

    default Reach reached() {
        return switch (this) {
            case Authorities _ -> Reach.PUBLIC;
            case Vouched(var _, var reach) -> reach;
            case Pinned _ -> Reach.THIS_MACHINE;
        };
    }
}

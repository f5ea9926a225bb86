package de.hausbote.net;

/** Whom a connection may reach and how the other side proves itself. */
public sealed interface Trust {
    /** A public host: public addresses only, a certificate of a known authority for its name. */
    record Authorities() implements Trust {}

    /**
     * The practice provider on this machine: loopback only, and exactly this certificate.
     *
     * @param certificate PEM text
     */
    record Pinned(String certificate) implements Trust {}
}

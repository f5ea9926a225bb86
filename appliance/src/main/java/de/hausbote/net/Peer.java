package de.hausbote.net;

/**
 * Whom a call really reached.
 *
 * @param address address and port
 * @param protocol the version of TLS
 * @param keyHash SHA-256 of the public key in the certificate, in hexadecimal digits
 */
public record Peer(String address, String protocol, String keyHash) {
    /** Nobody was reached. */
    public static final Peer NONE = new Peer("", "", "");
}

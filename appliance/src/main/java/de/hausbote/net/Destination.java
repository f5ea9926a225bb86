package de.hausbote.net;

/** Where a call goes. */
public record Destination(String host, int port, Trust trust, Way way) {
    /** Without a proxy. */
    public Destination(String host, int port, Trust trust) {
        this(host, port, trust, new Way.Direct());
    }
}

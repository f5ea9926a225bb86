package de.hausbote.net;

/** How the bare connection to the other side comes about. */
public sealed interface Way {
    /** To one of its own addresses. */
    record Direct() implements Way {}

    /**
     * Through a proxy of the house that connects on demand (RFC 9110, 9.3.6). The proxy may stand in the house's own
     * network; it finds the addresses of the other side, sees its name and port, and nothing that is said.
     *
     * @param host name or address, lower case
     * @param login name and password with a colon between them, or empty for none
     */
    record Proxy(String host, int port, String login) implements Way {
        @Override
        public String toString() {
            return "proxy " + host + " " + port;
        }
    }
}

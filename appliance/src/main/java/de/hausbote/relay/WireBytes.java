package de.hausbote.relay;

/**
 * A call as it goes on the wire.
 *
 * @param kind name of the request's record
 * @param authority the host that is dialled, with its port where that is not the usual one
 */
record WireBytes(String kind, String authority, byte[] head, byte[] body) {
    @Override
    public String toString() {
        return kind + " " + authority;
    }
}

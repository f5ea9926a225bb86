package de.hausbote.net;

/**
 * One request, as the bytes that go on the wire.
 *
 * @param head request line and headers with the empty line at their end
 */
public record Call(Destination to, byte[] head, byte[] body, Limits limits) {
    @Override
    public String toString() {
        return to.host();
    }
}

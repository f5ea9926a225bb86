package de.hausbote.web;

import javax.net.ssl.SSLContext;

/**
 * Where a listener stands and what it proves itself with.
 *
 * @param name for the log and for sentences: {@code inside} or {@code public}
 * @param address to bind to
 * @param port 0 takes a free one
 */
public record ListenerSettings(String name, String address, int port, SSLContext tls) {
    ListenerSettings on(int otherPort) {
        return new ListenerSettings(name, address, otherPort, tls);
    }
}

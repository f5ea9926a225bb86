package de.hausbote.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A connection through a proxy of the house, as the proxy noted it.
 *
 * @param begun when it was asked for
 * @param target host and port
 * @param sent bytes from the house to the proxy, the question for the connection included
 */
record ProxyTunnel(Instant begun, String target, long sent) {
    /** Squid's {@code logformat}: {@code %ts.%03tu %tr %rm %ru %>st %<st}; it writes a line when a connection ends. */
    private static final Pattern LINE =
            Pattern.compile("([0-9]{1,11})\\.([0-9]{3}) ([0-9]{1,9}) CONNECT (\\S+) ([0-9]{1,15}) ([0-9]{1,15})");

    /** What a line of the log says; nothing when it is about no connection, or about something else altogether. */
    static Optional<ProxyTunnel> read(String line) {
        var found = LINE.matcher(line.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var ended = Instant.ofEpochSecond(Long.parseLong(found.group(1))).plusMillis(Integer.parseInt(found.group(2)));
        return Optional.of(new ProxyTunnel(
                ended.minus(Duration.ofMillis(Integer.parseInt(found.group(3)))),
                found.group(4),
                Long.parseLong(found.group(5))));
    }
}

package de.hausbote.net;

import java.time.Duration;

/**
 * How long and how much a call may take.
 *
 * @param connect for the name, the connection and the handshake, each
 * @param silence between two bytes of the answer, the first one included
 * @param total for everything
 * @param answerBytes size of the answer's body
 */
public record Limits(Duration connect, Duration silence, Duration total, long answerBytes) {
    /** For calls that carry and bring little. */
    public static final Limits SMALL =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(30), 1 << 20);

    public Limits answering(long bytes) {
        return new Limits(connect, silence, total, bytes);
    }

    public Limits within(Duration everything) {
        return new Limits(connect, silence, everything, answerBytes);
    }
}

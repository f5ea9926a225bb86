package de.hausbote.relay;

import de.hausbote.conversation.ChannelAccount.State;
import de.hausbote.message.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account in figures. Nothing of a person is among them.
 *
 * @param waiting messages that wait
 * @param uncertain messages whose fate nobody knows
 * @param waited how long the longest waiting one has been due
 * @param lastInbound when something of a customer came in last
 * @param tokenEnd when the access token ends, where it does and the provider said so
 */
public record Measured(
        AccountId account,
        State state,
        int waiting,
        int uncertain,
        Duration waited,
        Optional<Instant> lastInbound,
        Optional<Instant> tokenEnd,
        List<Finding> findings) {
    public Measured {
        findings = List.copyOf(findings);
    }
}

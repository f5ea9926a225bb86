package de.hausbote.conversation;

import de.hausbote.message.DeliveryState;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * The end of a conversation as its row shows it.
 *
 * @param preview the first words, at most 120 characters; empty for a file without words
 * @param state of a message of ours only
 */
public record LastMessage(
        MessageId id,
        Direction direction,
        MessageKind kind,
        String preview,
        Instant at,
        Optional<DeliveryState> state) {
    @Override
    public String toString() {
        return id + " [redacted]";
    }
}

package de.hausbote.conversation;

import de.hausbote.message.AccountId;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.TeamId;
import java.time.Instant;
import java.util.List;

/**
 * A message as search reads it.
 *
 * @param arrival the order in which messages were stored
 * @param at its place on the screen
 * @param file whether a file hangs on it
 * @param texts everything in it that has words, each by itself
 */
public record Passage(
        MessageId id,
        long arrival,
        ConversationId conversation,
        ContactId contact,
        AccountId account,
        TeamId team,
        Direction direction,
        Instant at,
        boolean file,
        List<String> texts) {
    public Passage {
        texts = List.copyOf(texts);
    }

    @Override
    public String toString() {
        return id + " [redacted]";
    }
}

package de.hausbote.conversation;

import de.hausbote.message.Content;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.PersonId;
import de.hausbote.message.ProviderId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message about to be stored.
 *
 * @param quoted the provider's id of the quoted message where that message is not here, or {@link ProviderId#NONE}
 */
record NewMessage(
        MessageId id,
        Conversation conversation,
        Direction direction,
        Content content,
        Optional<PersonId> author,
        ProviderId provider,
        Optional<MessageId> quoteOf,
        ProviderId quoted,
        Arrival arrival) {

    static NewMessage out(
            MessageId id,
            Conversation conversation,
            Content content,
            PersonId author,
            Optional<MessageId> quoteOf,
            Instant now) {
        return new NewMessage(
                id,
                conversation,
                Direction.OUT,
                content,
                Optional.of(author),
                ProviderId.NONE,
                quoteOf,
                ProviderId.NONE,
                Arrival.now(now));
    }

    @Override
    public String toString() {
        return id + " [redacted]";
    }
}

package de.hausbote.conversation;

import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as the page shows it.
 *
 * @param at its place on the screen
 * @param late it came after an answer was given, so it stands below although it was written earlier
 * @param edited when the contact wrote it anew last
 * @param withdrawn when the contact took it back
 * @param author the agent who wrote it; nothing for a contact's message
 * @param state of a message of ours only
 * @param retryAt when a message that waits for a reason is tried again
 */
public record MessageEntry(
        MessageId id,
        ConversationId conversation,
        Direction direction,
        MessageKind kind,
        Content content,
        Instant at,
        boolean late,
        Optional<Instant> edited,
        Optional<Instant> withdrawn,
        Optional<PersonName> author,
        Optional<DeliveryState> state,
        Reason reason,
        Optional<Instant> retryAt,
        Optional<Quoted> quoted,
        List<Reaction> reactions,
        List<AttachmentView> attachments) {
    public MessageEntry {
        reactions = List.copyOf(reactions);
        attachments = List.copyOf(attachments);
    }

    /** Whether it was shown without what it says. */
    public boolean held() {
        return kind == MessageKind.HELD;
    }

    /** The message that this one answers; {@link Unknown} when we never saw it. */
    public sealed interface Quoted {}

    /** A quoted message that is here; the text is a preview. */
    public record Known(MessageId id, Direction direction, MessageKind kind, String text) implements Quoted {
        @Override
        public String toString() {
            return id + " [redacted]";
        }
    }

    /** The person answers something that never came to us. */
    public record Unknown() implements Quoted {}

    /**
     * A sign on the message, and from which side.
     *
     * @param emoji empty when it was taken back
     * @param state how far a sign of ours got
     */
    public record Reaction(String emoji, Direction from, Optional<DeliveryState> state) {
        /** A contact's. */
        public Reaction(String emoji, Direction from) {
            this(emoji, from, Optional.empty());
        }

        /** What was taken back is gone, unless the contact may still see it. */
        boolean seen() {
            return !emoji.isEmpty()
                    || state.filter(each -> each == DeliveryState.FAILED || each == DeliveryState.UNCERTAIN)
                            .isPresent();
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    @Override
    public String toString() {
        return id + " [redacted]";
    }
}

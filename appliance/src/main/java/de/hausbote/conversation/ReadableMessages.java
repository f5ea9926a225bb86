package de.hausbote.conversation;

import de.hausbote.conversation.HeldBackTable.Held;
import de.hausbote.conversation.MessagePage.Cursor;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages on their way to whoever reads them: page, inbox, search, files. The one place that decides what of them is held
 * back; whoever works on messages without showing them asks {@link MessageTable}.
 */
final class ReadableMessages {
    private static final Content NOTHING = new Content.Text("");

    private final MessageTable messages = new MessageTable();
    private final HeldBackTable held = new HeldBackTable();

    /** These messages; one that is held back says nothing but when it came. */
    List<Message> find(Transaction tx, Collection<MessageId> ids, Seals seals) {
        return readable(tx, messages.find(tx, ids, seals));
    }

    /** The same for those between two places, newest first. */
    List<Message> page(Transaction tx, ConversationId conversation, Cursor from, Cursor to, int limit, Seals seals) {
        return readable(tx, messages.page(tx, conversation, from, to, limit, seals));
    }

    /** Those of these messages that are not held back. */
    List<Message> open(Transaction tx, Collection<MessageId> ids, Seals seals) {
        return find(tx, ids, seals).stream()
                .filter(message -> !message.facts().held())
                .toList();
    }

    /** @throws RefusedException HELD_BACK when nobody is to read it yet */
    void require(Transaction tx, MessageFacts message) {
        if (isHeld(message, held.of(tx, List.of(message.conversation())))) {
            throw new RefusedException(Code.HELD_BACK);
        }
    }

    /** The same for whatever hangs on it. */
    void require(Transaction tx, MessageId message) {
        messages.find(tx, message).ifPresent(facts -> require(tx, facts));
    }

    /** Whether something is held back in this conversation; then no sign of hers is shown either. */
    boolean holds(Transaction tx, ConversationId conversation) {
        return held.find(tx, conversation).isPresent();
    }

    private List<Message> readable(Transaction tx, List<Message> found) {
        if (found.isEmpty()) {
            return found;
        }
        var talks = held.of(
                tx,
                found.stream().map(message -> message.facts().conversation()).toList());
        return found.stream()
                .map(message -> isHeld(message.facts(), talks)
                        ? new Message(message.facts().heldBack(), NOTHING)
                        : message)
                .toList();
    }

    private static boolean isHeld(MessageFacts message, Map<ConversationId, Held> talks) {
        return message.direction() == Direction.IN
                && message.kind() != MessageKind.NOTICE
                && Optional.ofNullable(talks.get(message.conversation()))
                        .filter(talk -> message.arrival() >= talk.first())
                        .isPresent();
    }
}

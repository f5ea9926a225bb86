package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.event.Event;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.util.Optional;

/**
 * What the house says by itself: only where an answer of an agent would pass too, and in the order in which it is said. The
 * inbox goes on showing what the person wrote, for that is what waits for somebody.
 */
final class Automatic {
    private final ConversationTable conversations = new ConversationTable();
    private final MessageTable messages = new MessageTable();
    private final Ground ground;
    private final Gate gate;
    private final Blinds blinds;

    Automatic(Ground ground) {
        this.ground = ground;
        this.gate = new Gate(ground);
        this.blinds = new Blinds(ground.vault());
    }

    /** The caller holds the conversation. Nothing where something stands in the way. */
    Optional<MessageId> say(Transaction tx, ConversationId in, String text, ContactSeal seal) {
        return say(tx, in, new Content.Text(text), seal);
    }

    /** The same where it is more than words. */
    Optional<MessageId> say(Transaction tx, ConversationId in, Content content, ContactSeal seal) {
        var conversation = conversations.find(tx, in).orElseThrow();
        if (gate.hindrance(tx, conversation, seal).isPresent()) {
            return Optional.empty();
        }
        var id = new MessageId(ground.ids().next());
        messages.add(
                tx,
                new NewMessage(
                        id,
                        conversation,
                        Direction.OUT,
                        content,
                        Optional.empty(),
                        ProviderId.NONE,
                        Optional.empty(),
                        ProviderId.NONE,
                        Arrival.now(tx.now())),
                blinds,
                seal);
        ground.record(tx, AuditAction.MESSAGE_SEND, "message", id);
        ground.tell(tx, new Event.MessageStored(conversation.id(), id));
        ground.tell(tx, new Event.WorkQueued(conversation.account()));
        return Optional.of(id);
    }
}

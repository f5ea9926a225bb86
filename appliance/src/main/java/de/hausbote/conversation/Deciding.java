package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.Conversations.Outcome;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.MessageId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.util.List;
import java.util.Map;

/** What a person decides about messages that are there: send again, it arrived, I saw them. */
final class Deciding {
    private final ConversationTable conversations = new ConversationTable();
    private final MessageTable messages = new MessageTable();
    private final QueueTable queue = new QueueTable();
    private final EarlierAttemptTable earlier = new EarlierAttemptTable();
    private final Gate gate;
    private final Ground ground;
    private final Access access;
    private final ContactKeys keys;

    Deciding(Ground ground) {
        this.ground = ground;
        this.gate = new Gate(ground);
        this.access = new Access(ground);
        this.keys = new ContactKeys(ground.vault());
    }

    void retry(Transaction tx, Actor actor, MessageId id) {
        var message = message(tx, actor, id);
        if (!message.stands(DeliveryState.FAILED)) {
            throw new RefusedException(Code.NOT_FAILED);
        }
        again(tx, actor, message);
        ground.record(tx, actor, AuditAction.MESSAGE_RETRY, "message", id);
    }

    void decide(Transaction tx, Actor actor, MessageId id, Outcome outcome) {
        var message = message(tx, actor, id);
        if (!message.stands(DeliveryState.UNCERTAIN)) {
            throw new RefusedException(Code.NOT_UNCERTAIN);
        }
        switch (outcome) {
            case ARRIVED -> end(tx, message, DeliveryState.SENT);
            case NOT_SENT -> end(tx, message, DeliveryState.CANCELLED);
            case AGAIN -> again(tx, actor, message);
        }
        ground.audit()
                .record(
                        tx,
                        ground.act(actor, AuditAction.MESSAGE_DECIDE)
                                .on("message", id)
                                .because(outcome.name()));
    }

    private void end(Transaction tx, MessageFacts message, DeliveryState state) {
        queue.move(tx, message.id(), state, Reason.NONE, message.due());
        ground.tell(tx, message.moved(state));
    }

    private MessageFacts message(Transaction tx, Actor actor, MessageId id) {
        var message = messages.find(tx, id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
        access.require(tx, actor, Permission.REPLY, message.conversation());
        return message;
    }

    /** What leaves a second time passes the gate a second time. */
    private void again(Transaction tx, Actor actor, MessageFacts message) {
        var conversation = access.require(tx, actor, Permission.REPLY, message.conversation());
        var seal = keys.of(tx, message.contact());
        var content = messages.find(tx, List.of(message.id()), new Seals(Map.of(message.contact(), seal)))
                .getFirst()
                .content();
        gate.passAgain(tx, conversation, message, content, seal);
        earlier.add(tx, message.id());
        queue.anew(tx, message.id());
        ground.tell(tx, new Event.StateChanged(message.conversation(), message.id(), DeliveryState.QUEUED));
        ground.tell(tx, new Event.WorkQueued(message.account()));
    }

    void seen(Transaction tx, Actor actor, ConversationId id, MessageId upTo) {
        access.require(tx, actor, Permission.READ_CONTENT, id);
        var message = messages.find(tx, upTo)
                .filter(each -> each.conversation().equals(id))
                .orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
        conversations.unread(tx, id, messages.unreadBelow(tx, message));
        ground.record(tx, actor, AuditAction.CONVERSATION_SEEN, "conversation", id);
        ground.tell(tx, new Event.ConversationChanged(id));
    }
}

package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queues what an agent says, in one transaction with the record of it. */
final class Replying {
    private final ConversationTable conversations = new ConversationTable();
    private final MessageTable messages = new MessageTable();
    private final AttachmentTable attachments = new AttachmentTable();
    private final DraftTable drafts = new DraftTable();
    private final RequestKeyTable requests = new RequestKeyTable();
    private final Gate gate;
    private final Informing informing;
    private final Ground ground;
    private final WorkItems work;
    private final Composing composing;
    private final Access access;
    private final ContactKeys keys;
    private final Blinds blinds;

    Replying(Ground ground, WorkItems work) {
        this.ground = ground;
        this.gate = new Gate(ground);
        this.informing = new Informing(ground);
        this.work = work;
        this.composing = new Composing(ground.ids(), new ServiceSettings(ground));
        this.access = new Access(ground);
        this.keys = new ContactKeys(ground.vault());
        this.blinds = new Blinds(ground.vault());
    }

    /** The first message of the reply; the one of an earlier reply with the same key. */
    MessageId reply(Transaction tx, Actor actor, ConversationId id, Reply reply) {
        var conversation = access.require(tx, actor, Permission.REPLY, id);
        var key = blinds.request(actor, reply.requestKey());
        return requests.find(tx, actor.id(), key).map(MessageId::new).orElseGet(() -> {
            conversations.answered(tx, id);
            var seal = keys.of(tx, conversation.contact());
            gate.pass(tx, conversation, seal);
            informing.inform(tx, conversation, seal);
            var first = queue(tx, actor, conversation, reply, seal);
            requests.add(tx, actor.id(), key, first.value());
            return first;
        });
    }

    private MessageId queue(Transaction tx, Actor actor, Conversation conversation, Reply reply, ContactSeal seal) {
        var quote = reply.quote().map(id -> quoted(tx, conversation, id));
        var stored = new ArrayList<MessageId>();
        for (var part : composing.parts(tx, actor, conversation, reply, seal)) {
            stored.add(store(tx, actor, conversation, part, stored.isEmpty() ? quote : Optional.empty(), seal));
        }
        conversations.last(tx, conversation.id(), stored.getLast(), tx.now());
        drafts.delete(tx, actor.id(), conversation.id());
        work.touched(tx, conversation.id());
        ground.tell(tx, new Event.ConversationChanged(conversation.id()));
        ground.tell(tx, new Event.WorkQueued(conversation.account()));
        return stored.getFirst();
    }

    private MessageId quoted(Transaction tx, Conversation conversation, MessageId id) {
        return messages.find(tx, id)
                .filter(message -> message.conversation().equals(conversation.id()))
                .map(MessageFacts::id)
                .orElseThrow(() -> new RefusedException(Code.BAD_REQUEST));
    }

    MessageId store(
            Transaction tx,
            Actor actor,
            Conversation conversation,
            Composing.Part part,
            Optional<MessageId> quote,
            ContactSeal seal) {
        var id = new MessageId(ground.ids().next());
        messages.add(tx, NewMessage.out(id, conversation, part.content(), actor.id(), quote, tx.now()), blinds, seal);
        attach(tx, part.files(), id);
        ground.record(tx, actor, AuditAction.MESSAGE_SEND, "message", id);
        ground.tell(tx, new Event.MessageStored(conversation.id(), id));
        return id;
    }

    private void attach(Transaction tx, List<AttachmentId> files, MessageId message) {
        for (var number = 0; number < files.size(); number++) {
            if (!attachments.attach(tx, files.get(number), message, number)) {
                throw new RefusedException(Code.BAD_REQUEST);
            }
        }
    }
}

package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.message.Content;
import de.hausbote.message.MessageId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts words behind those of a text that has not begun to leave, where its writer asks for it: the provider charges one
 * message then, not two (decision 77). Nothing is ever held back for that.
 */
final class Joining {
    private final ConversationTable conversations = new ConversationTable();
    private final MessageTable messages = new MessageTable();
    private final QueueTable queue = new QueueTable();
    private final DraftTable drafts = new DraftTable();
    private final RequestKeyTable requests = new RequestKeyTable();
    private final Gate gate;
    private final Ground ground;
    private final Access access;
    private final ContactKeys keys;
    private final Blinds blinds;

    Joining(Ground ground) {
        this.ground = ground;
        this.gate = new Gate(ground);
        this.access = new Access(ground);
        this.keys = new ContactKeys(ground.vault());
        this.blinds = new Blinds(ground.vault());
    }

    /** The message that the words joined; nothing is added a second time for the same key. */
    MessageId join(Transaction tx, Actor actor, MessageId id, String words, String requestKey) {
        var message = messages.find(tx, id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
        var conversation = access.require(tx, actor, Permission.REPLY, message.conversation());
        var key = blinds.request(actor, requestKey);
        return requests.find(tx, actor.id(), key).map(MessageId::new).orElseGet(() -> {
            var seal = keys.of(tx, conversation.contact());
            gate.pass(tx, conversation, seal);
            requireOwnAndLast(actor, conversation, message);
            join(tx, message, words.strip(), seal);
            drafts.delete(tx, actor.id(), conversation.id());
            ground.record(tx, actor, AuditAction.MESSAGE_JOIN, "message", id);
            ground.changed(tx, conversation.id(), id);
            requests.add(tx, actor.id(), key, id.value());
            return id;
        });
    }

    /** What stands behind it would otherwise come before what is added to it. */
    private static void requireOwnAndLast(Actor actor, Conversation conversation, MessageFacts message) {
        var own = message.author().filter(actor.id()::equals).isPresent();
        var last = conversation.last().filter(message.id()::equals).isPresent();
        if (!own || message.kind() != MessageKind.TEXT) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        if (!last) {
            throw new RefusedException(Code.ALREADY_LEFT);
        }
    }

    /** Whoever comes first has it: once it is held here the outbox reads what it says now, and the other way round. */
    private void join(Transaction tx, MessageFacts message, String words, ContactSeal seal) {
        if (!queue.hold(tx, message.id())) {
            throw new RefusedException(Code.ALREADY_LEFT);
        }
        var text = text(tx, message, seal) + "\n" + words;
        if (words.isEmpty() || text.length() > Reply.TEXT_LIMIT) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        var unchanged = new MessageFacts.Changed(0, Optional.empty(), Optional.empty(), false);
        messages.rewrite(tx, message, new Content.Text(text), unchanged, seal);
        conversations.answered(tx, message.conversation());
    }

    private String text(Transaction tx, MessageFacts message, ContactSeal seal) {
        var found = messages.find(tx, List.of(message.id()), new Seals(Map.of(message.contact(), seal)));
        if (found.getFirst().content() instanceof Content.Text(var body)) {
            return body;
        }
        throw new RefusedException(Code.BAD_REQUEST);
    }
}

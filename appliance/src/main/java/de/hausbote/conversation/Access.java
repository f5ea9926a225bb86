package de.hausbote.conversation;

import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.util.List;

/**
 * Who gets to which conversation: the role must allow the act and the conversation must belong to a team of the person.
 * A conversation of others answers like one that does not exist. Thread-safe.
 */
public final class Access {
    private final ConversationTable conversations = new ConversationTable();
    private final Ground ground;

    public Access(Ground ground) {
        this.ground = ground;
    }

    /**
     * @throws RefusedException NOT_ALLOWED for the wrong role, NOT_FOUND for a conversation of another team
     */
    public Conversation require(Transaction tx, Actor actor, Permission permission, ConversationId id) {
        Rights.require(actor, permission);
        var teams = ground.teams().of(tx, actor.id());
        return conversations
                .find(tx, id)
                .filter(conversation -> teams.contains(conversation.team()))
                .orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
    }

    /**
     * The conversations of a contact that the person gets to, latest first.
     *
     * @throws RefusedException NOT_ALLOWED for the wrong role, NOT_FOUND when there is none
     */
    public List<Conversation> require(Transaction tx, Actor actor, Permission permission, ContactId contact) {
        Rights.require(actor, permission);
        var teams = ground.teams().of(tx, actor.id());
        var found = conversations.of(tx, contact).stream()
                .filter(conversation -> teams.contains(conversation.team()))
                .toList();
        if (found.isEmpty()) {
            throw new RefusedException(Code.NOT_FOUND);
        }
        return found;
    }
}

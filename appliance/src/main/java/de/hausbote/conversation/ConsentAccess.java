package de.hausbote.conversation;

import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.identity.Role;
import de.hausbote.message.ContactId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.util.List;

/** Who gets to what a contact agreed to: agents of her teams, and the data protection officer, who sees nothing else of her. */
final class ConsentAccess {
    private final ConversationTable conversations = new ConversationTable();
    private final Access access;
    private final ContactKeys keys;

    ConsentAccess(Ground ground) {
        this.access = new Access(ground);
        this.keys = new ContactKeys(ground.vault());
    }

    /**
     * Her conversations, as many as the person gets to.
     *
     * @throws RefusedException NOT_ALLOWED for the wrong role, NOT_FOUND for a contact of others or one who was erased
     */
    List<Conversation> require(Transaction tx, Actor actor, Permission permission, ContactId contact) {
        Rights.require(actor, permission);
        var talks = actor.role() == Role.DPO
                ? conversations.of(tx, contact)
                : access.require(tx, actor, permission, contact);
        if (talks.isEmpty() || !keys.of(tx, List.of(contact)).has(contact)) {
            throw new RefusedException(Code.NOT_FOUND);
        }
        return talks;
    }
}

package de.hausbote.conversation;

import de.hausbote.audit.Act;
import de.hausbote.audit.Audit;
import de.hausbote.audit.AuditAction;
import de.hausbote.event.Event;
import de.hausbote.event.Events;
import de.hausbote.identity.Actor;
import de.hausbote.identity.People;
import de.hausbote.identity.Teams;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Ids;
import de.hausbote.message.MessageId;
import de.hausbote.store.Database;
import de.hausbote.store.Transaction;
import de.hausbote.vault.Vault;

/** What everything about contacts, conversations and tickets stands on; built once at start. */
public record Ground(Database database, Vault vault, Audit audit, Events events, Ids ids, People people, Teams teams) {

    /** The beginning of an entry in the record of acts. */
    public Act act(Actor actor, AuditAction action) {
        return Act.by(actor.id().toString(), actor.role().name(), action);
    }

    public void record(Transaction tx, Actor actor, AuditAction action, String kind, Object id) {
        audit.record(tx, act(actor, action).on(kind, id));
    }

    /** An act of the program itself. */
    public void record(Transaction tx, AuditAction action, String kind, Object id) {
        audit.record(tx, Act.system(action).on(kind, id));
    }

    /** An act changed what is known of a conversation: names, owner, state or team. Search owes it to its index. */
    public void changed(Transaction tx, ConversationId conversation) {
        new SearchDueTable().add(tx, conversation);
        tell(tx, new Event.ConversationChanged(conversation));
    }

    /** What a message says was changed. Search owes it to its index. */
    void changed(Transaction tx, ConversationId conversation, MessageId message) {
        new SearchDueTable().add(tx, conversation, message);
        tell(tx, new Event.MessageChanged(conversation, message));
        tell(tx, new Event.ConversationChanged(conversation));
    }

    /** Tells a fact when this unit of work is committed. */
    public void tell(Transaction tx, Event event) {
        tx.afterCommit(() -> events.publish(event));
    }
}

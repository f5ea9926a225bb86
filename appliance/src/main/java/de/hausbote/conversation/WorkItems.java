package de.hausbote.conversation;

import de.hausbote.identity.Actor;
import de.hausbote.message.ConversationId;
import de.hausbote.message.TeamId;
import de.hausbote.store.Transaction;

/** Whoever keeps the work that messages make: told in the transaction of the message. */
public interface WorkItems {
    /**
     * A person wrote: somebody has to look, so an open work item is there afterwards.
     *
     * @return whether none was there before
     */
    boolean ensureOpen(Transaction tx, ConversationId conversation, TeamId team);

    /** An agent began the conversation before anything was said: the work is hers. */
    void begun(Transaction tx, Actor actor, ConversationId conversation, TeamId team);

    /** Something was said in the conversation. */
    void touched(Transaction tx, ConversationId conversation);
}

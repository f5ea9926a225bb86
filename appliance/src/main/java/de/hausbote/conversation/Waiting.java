package de.hausbote.conversation;

import de.hausbote.message.ConversationId;
import de.hausbote.store.Transaction;

/** Who waits for an answer of ours. Thread-safe. */
public final class Waiting {
    private final ConversationTable conversations = new ConversationTable();

    /** The work is done without one more word: nobody waits in this conversation any more. */
    public void ends(Transaction tx, ConversationId conversation) {
        conversations.waitingEnds(tx, conversation);
    }
}

package de.hausbote.conversation;

import de.hausbote.message.AccountId;
import de.hausbote.message.Sender;
import de.hausbote.store.Transaction;

/** Whether whoever has a number could be answered freely, for those who look after accounts. Nobody becomes a contact by it. Thread-safe. */
public final class Windows {
    private final ConversationTable conversations = new ConversationTable();
    private final Senders senders;

    public Windows(Ground ground) {
        this.senders = new Senders(ground, new HouseSettings(ground), new Blinds(ground.vault()));
    }

    /** @param digits of a number with its country */
    public Window with(Transaction tx, AccountId account, String digits) {
        var lastInbound = senders.known(tx, account, new Sender(digits, "", "", ""))
                .flatMap(contact -> conversations.between(tx, contact, account))
                .flatMap(Conversation::lastInbound);
        return Window.after(lastInbound, tx.now());
    }
}

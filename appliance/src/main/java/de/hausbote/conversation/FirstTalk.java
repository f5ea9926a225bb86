package de.hausbote.conversation;

import de.hausbote.message.AccountId;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DataClass;
import de.hausbote.message.TeamId;
import de.hausbote.store.Transaction;
import java.util.Optional;

/** Begins conversations, in which nothing was said yet. */
final class FirstTalk {
    private final ConversationTable conversations = new ConversationTable();
    private final PurposeTable purposes = new PurposeTable();
    private final Ground ground;

    FirstTalk(Ground ground) {
        this.ground = ground;
    }

    Conversation begin(Transaction tx, AccountId account, ContactId contact, TeamId team) {
        purposes.ensureService(tx);
        var conversation = new Conversation(
                new ConversationId(ground.ids().next()),
                contact,
                account,
                team,
                DataClass.D2,
                tx.now(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
        conversations.add(tx, conversation, PurposeTable.SERVICE);
        return conversation;
    }
}

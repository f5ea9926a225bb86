package de.hausbote.conversation;

import de.hausbote.message.AccountId;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DataClass;
import de.hausbote.message.MessageId;
import de.hausbote.message.TeamId;
import java.time.Instant;
import java.util.Optional;

/**
 * The talk of one contact over one account, as it is stored.
 *
 * @param activity when something was last said
 * @param lastInbound the provider's time of the contact's newest message: the service window counts from it
 * @param waitingSince since when the contact waits for an answer
 * @param last the last message on the screen
 */
public record Conversation(
        ConversationId id,
        ContactId contact,
        AccountId account,
        TeamId team,
        DataClass dataClass,
        Instant activity,
        Optional<Instant> lastInbound,
        Optional<Instant> waitingSince,
        int unread,
        Optional<MessageId> last) {}

package de.hausbote.channel;

import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DataClass;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import java.util.List;

/**
 * A message of ours, claimed for one attempt.
 *
 * @param attempt counts from 1
 * @param callback fresh random value of this attempt, never an internal id
 * @param quoted the provider's id of the message that this one answers, or {@link ProviderId#NONE}
 * @param files the attachments to upload before, in order; for WhatsApp at most one
 */
public record OutboundMessage(
        MessageId id,
        AccountId account,
        ConversationId conversation,
        ContactId contact,
        DataClass dataClass,
        Address to,
        Content content,
        List<AttachmentId> files,
        ProviderId quoted,
        String callback,
        int attempt) {
    public OutboundMessage {
        files = List.copyOf(files);
    }
}

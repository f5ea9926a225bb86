package de.hausbote.conversation;

import de.hausbote.channel.RemoteFile;
import de.hausbote.message.AccountId;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ContactId;
import de.hausbote.message.MessageId;

/**
 * A file that the media worker is asked to fetch.
 *
 * @param attempt counts from 1
 */
public record Download(
        AttachmentId id, AccountId account, ContactId contact, MessageId message, RemoteFile file, int attempt) {}

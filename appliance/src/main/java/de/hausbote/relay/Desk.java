package de.hausbote.relay;

import de.hausbote.conversation.Attachments;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Conversations;
import de.hausbote.conversation.Templates;

/** What the relay carries to and from: accounts, conversations, their files, and templates. */
public record Desk(
        ChannelAccounts accounts, Conversations conversations, Attachments attachments, Templates templates) {}

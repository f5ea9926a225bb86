package de.hausbote.relay;

import de.hausbote.conversation.Attachments;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Conversations;

/** What the relay carries to and from: accounts, conversations and their files. */
public record Desk(ChannelAccounts accounts, Conversations conversations, Attachments attachments) {}

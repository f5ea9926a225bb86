package de.hausbote.conversation;

import de.hausbote.message.ConversationId;
import de.hausbote.message.TeamId;
import java.time.Instant;
import java.util.Optional;

/** What the inbox shows of a conversation; the work item beside it is known to {@code ticket}. */
public record Head(
        ConversationId id,
        TeamId team,
        ContactName contact,
        AccountSummary account,
        int unread,
        Optional<Instant> waitingSince,
        Optional<LastMessage> last,
        Window window,
        Instant activity) {}

package de.hausbote.ticket;

import de.hausbote.conversation.Head;

/** One line of the inbox: a conversation and the work in it. */
public record InboxRow(Head head, TicketView ticket) {}

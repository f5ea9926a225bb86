package de.hausbote.conversation;

import de.hausbote.message.ConversationId;

/** A conversation that was found by its contact. */
public record FoundPerson(ConversationId conversation, ContactName contact, AccountSummary account) {}

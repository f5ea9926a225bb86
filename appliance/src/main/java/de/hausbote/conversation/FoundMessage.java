package de.hausbote.conversation;

/** A message that was found, with whom it was exchanged and on which account. */
public record FoundMessage(Passage passage, ContactName contact, AccountSummary account, MessageKind kind) {}

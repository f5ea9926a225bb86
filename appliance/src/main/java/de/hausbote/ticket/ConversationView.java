package de.hausbote.ticket;

import de.hausbote.conversation.DraftView;
import java.util.Optional;

/** A conversation as it is opened: its line, its contact and what the reader began to write. */
public record ConversationView(InboxRow row, ContactCard contact, Optional<DraftView> draft) {}

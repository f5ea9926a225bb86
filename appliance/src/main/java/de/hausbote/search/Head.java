package de.hausbote.search;

import de.hausbote.conversation.Party;
import de.hausbote.ticket.Standing;

/** What stands above a conversation: with whom it is, and how its work stands. */
record Head(Party party, Standing standing) {}

package de.hausbote.relay;

import de.hausbote.message.ContactId;
import de.hausbote.message.MessageId;

/**
 * What a call is made for, as the ledger tells it.
 *
 * @param dataClass class of what leaves, or empty when nothing of the house's content does
 */
record Occasion(MessageId message, ContactId contact, String dataClass) {}

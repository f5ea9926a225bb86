package de.hausbote.relay;

import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.MessageId;

/**
 * What a call is made for, as the ledger tells it.
 *
 * @param dataClass class of what leaves, or empty when nothing of the house's content does
 */
record Occasion(MessageId message, ContactId contact, String dataClass) {
    private static final Id NOBODY = new Id(0, 0);

    /** Something about the account itself: no message, no person. */
    static final Occasion OF_ACCOUNT = new Occasion(new MessageId(NOBODY), new ContactId(NOBODY), "");

    boolean ofAccount() {
        return equals(OF_ACCOUNT);
    }
}

package de.hausbote.relay;

import de.hausbote.message.ContactId;
import de.hausbote.message.MessageId;
import java.util.Optional;

/**
 * What a call is made for, as the ledger tells it.
 *
 * @param message nothing when it is about no message
 * @param contact nothing when it is about nobody
 * @param dataClass class of what leaves, or empty when nothing of the house's content does
 */
record Occasion(Optional<MessageId> message, Optional<ContactId> contact, String dataClass) {
    /** For the account itself: nothing of anybody leaves. */
    static final Occasion OF_THE_ACCOUNT = new Occasion(Optional.empty(), Optional.empty(), "");

    static Occasion of(MessageId message, ContactId contact, String dataClass) {
        return new Occasion(Optional.of(message), Optional.of(contact), dataClass);
    }
}

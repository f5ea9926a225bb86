package de.hausbote.conversation;

import de.hausbote.message.ContactId;
import de.hausbote.vault.ContactSeal;
import java.util.Map;

/** The seals of the contacts that a unit of work is about. */
record Seals(Map<ContactId, ContactSeal> byContact) {
    Seals {
        byContact = Map.copyOf(byContact);
    }

    /** Whether the contact has a key: she was not erased. */
    boolean has(ContactId contact) {
        return byContact.containsKey(contact);
    }

    /**
     * @throws IllegalStateException when the contact has no key: she was erased
     */
    ContactSeal of(ContactId contact) {
        var seal = byContact.get(contact);
        if (seal == null) {
            throw new IllegalStateException("expected a key of contact " + contact + ", found none");
        }
        return seal;
    }
}

package de.hausbote.conversation;

import de.hausbote.message.ContactId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.SealBrokenException;
import de.hausbote.vault.SealBrokenException.Check;
import de.hausbote.vault.Vault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The keys of contacts: made with the contact, stored wrapped, never seen in clear outside the vault. */
final class ContactKeys {
    private final ContactKeyTable table = new ContactKeyTable();
    private final Vault vault;

    ContactKeys(Vault vault) {
        this.vault = vault;
    }

    void make(Transaction tx, ContactId contact) {
        vault.keys().shards().keptWhile(() -> table.add(tx, contact, vault.newContactKey(contact.bytes())));
    }

    ContactSeal of(Transaction tx, ContactId contact) {
        return of(tx, List.of(contact)).of(contact);
    }

    /** A key that was wrapped anew between reading its row and opening it is read once more. */
    Seals of(Transaction tx, Collection<ContactId> contacts) {
        try {
            return opened(tx, contacts);
        } catch (SealBrokenException broken) {
            if (broken.check() == Check.KEY_VERSION) {
                return opened(tx, contacts);
            }
            throw broken;
        }
    }

    private Seals opened(Transaction tx, Collection<ContactId> contacts) {
        return new Seals(table.find(tx, contacts).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, key -> vault.contact(key.getKey().bytes(), key.getValue()))));
    }
}

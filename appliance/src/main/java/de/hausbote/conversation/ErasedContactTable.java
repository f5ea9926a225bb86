package de.hausbote.conversation;

import de.hausbote.message.ContactId;
import de.hausbote.store.Transaction;
import java.util.Collection;
import java.util.List;

/** Contacts that were erased and whose words may still be in the index. */
final class ErasedContactTable {
    private static final String ADD = "insert into erased_contact (contact, at_time) values (:contact, :now)";

    private static final String WAITING =
            "select contact from erased_contact order by at_time, contact fetch first 100 rows only";

    private static final String DONE = "delete from erased_contact where contact in (<contacts>)";

    void add(Transaction tx, ContactId contact) {
        tx.change(ADD).bind("contact", contact.bytes()).bind("now", tx.now()).runOnce();
    }

    List<ContactId> waiting(Transaction tx) {
        return tx.query(WAITING).list(row -> ContactId.of(row.bytes("contact")));
    }

    void done(Transaction tx, Collection<ContactId> contacts) {
        tx.change(DONE)
                .bindIds("contacts", contacts.stream().map(ContactId::bytes).toList())
                .run();
    }
}

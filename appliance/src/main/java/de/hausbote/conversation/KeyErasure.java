package de.hausbote.conversation;

import de.hausbote.audit.Act;
import de.hausbote.audit.Audit;
import de.hausbote.audit.AuditAction;
import de.hausbote.consent.Consents;
import de.hausbote.message.ContactId;
import de.hausbote.store.Database;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ShardKeys;
import de.hausbote.vault.Vault;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Destroys the keys of people who are erased, so that what was sealed for them opens never again, in no copy. Deleting the
 * row alone would leave the wrapped key in pages and logs of the database; so the key it is wrapped under goes too, and the
 * others of that shard are wrapped under a new one.
 *
 * <p>Crash-safe: a new shard key stands beside the old one before a row is deleted, and the old one is overwritten when
 * nothing needs it. {@link #settle} finishes what a crash left. Thread-safe; batches follow one another.
 */
final class KeyErasure {
    private final ContactKeyTable table = new ContactKeyTable();
    private final CustomerNumberTable customerNumbers = new CustomerNumberTable();
    private final ContactLinkTable links = new ContactLinkTable();
    private final InformedTable informed = new InformedTable();
    private final DialogTable dialogs = new DialogTable();
    private final HeldBackTable heldBack = new HeldBackTable();
    private final ErasedContactTable erased = new ErasedContactTable();
    private final Database database;
    private final Audit audit;
    private final ShardKeys shards;

    KeyErasure(Database database, Vault vault, Audit audit) {
        this.database = database;
        this.audit = audit;
        this.shards = vault.keys().shards();
    }

    /**
     * Erases the keys of all these contacts in one batch. Durable when it returns; whoever has no key any more is no fault.
     * Each is put on record.
     */
    void erase(Collection<ContactId> contacts) {
        shards.alone(() -> {
            settle();
            prepare(contacts);
            delete(contacts);
            settle();
        });
    }

    /** Finishes what was begun and interrupted; nothing to do costs nothing. */
    void settle() {
        shards.alone(() -> {
            rewrap();
            shards.finish();
        });
    }

    /** From here on the old keys of their shards only wait for their end. */
    void prepare(Collection<ContactId> contacts) {
        shards.replace(database.read(tx -> shardsOf(tx, contacts)));
    }

    void delete(Collection<ContactId> contacts) {
        database.change(tx -> contacts.stream().distinct().forEach(contact -> delete(tx, contact)));
    }

    void rewrap() {
        var holder = new ContactKeyHolder(database, shards);
        var some = holder.bringSome();
        while (some > 0) {
            some = holder.bringSome();
        }
    }

    private void delete(Transaction tx, ContactId contact) {
        if (table.delete(tx, contact)) {
            customerNumbers.remove(tx, contact);
            links.forget(tx, contact);
            Consents.forget(tx, contact);
            informed.forget(tx, contact);
            dialogs.forget(tx, contact);
            heldBack.forget(tx, contact);
            erased.add(tx, contact);
            audit.record(tx, Act.system(AuditAction.CONTACT_KEY_ERASE).on("contact", contact));
        }
    }

    private Set<Integer> shardsOf(Transaction tx, Collection<ContactId> contacts) {
        return table.find(tx, contacts).values().stream()
                .map(key -> key.shard())
                .collect(Collectors.toUnmodifiableSet());
    }
}

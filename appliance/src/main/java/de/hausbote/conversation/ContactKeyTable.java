package de.hausbote.conversation;

import de.hausbote.message.ContactId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.WrappedKey;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

final class ContactKeyTable {
    private static final String INSERT = """
            insert into contact_key (contact, shard, shard_version, wrapped)
            values (:contact, :shard, :version, :wrapped)
            """;

    private static final String FIND = """
            select contact, shard, shard_version, wrapped from contact_key where contact in (<contacts>)
            """;

    private record Found(ContactId contact, WrappedKey key) {}

    void add(Transaction tx, ContactId contact, WrappedKey key) {
        tx.change(INSERT)
                .bind("contact", contact.bytes())
                .bind("shard", key.shard())
                .bind("version", key.shardVersion())
                .bind("wrapped", key.wrapped())
                .runOnce();
    }

    Map<ContactId, WrappedKey> find(Transaction tx, Collection<ContactId> contacts) {
        return tx
                .query(FIND)
                .bindIds(
                        "contacts",
                        contacts.stream().distinct().map(ContactId::bytes).toList())
                .list(row -> new Found(
                        ContactId.of(row.bytes("contact")),
                        new WrappedKey(row.count("shard"), row.count("shard_version"), row.bytes("wrapped"))))
                .stream()
                .collect(Collectors.toMap(Found::contact, Found::key));
    }
}

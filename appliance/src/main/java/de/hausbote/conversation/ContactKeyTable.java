package de.hausbote.conversation;

import de.hausbote.message.ContactId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.WrappedKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Contacts' keys as they rest: wrapped under one version of their shard's key. */
final class ContactKeyTable {
    private static final String INSERT = """
            insert into contact_key (contact, shard, shard_version, wrapped)
            values (:contact, :shard, :version, :wrapped)
            """;

    private static final String FIND = """
            select contact, shard, shard_version, wrapped from contact_key where contact in (<contacts>)
            """;

    private static final String DELETE = "delete from contact_key where contact = :contact";

    private static final String OLDER = """
            select contact, shard, shard_version, wrapped from contact_key
             where shard = :shard and contact > :after and shard_version < :version
             order by contact fetch first 500 rows only
            """;

    private static final String REWRAP = """
            update contact_key set shard_version = :version, wrapped = :wrapped
             where contact = :contact and shard_version = :old
            """;

    private static final String COUNT = "select count(*) from contact_key";

    private static final String COUNT_VERSIONS = """
            select shard, shard_version, count(*) as keys from contact_key group by shard, shard_version
             order by shard, shard_version fetch first 10000 rows only
            """;

    /** A contact with the wrapped key of hers. */
    record Found(ContactId contact, WrappedKey key) {}

    /** How many keys are wrapped under one version of one shard key. */
    record Counted(int shard, int version, long keys) {}

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
                .list(ContactKeyTable::found)
                .stream()
                .collect(Collectors.toMap(Found::contact, Found::key));
    }

    /** Whether the contact had a key. */
    boolean delete(Transaction tx, ContactId contact) {
        return tx.change(DELETE).bind("contact", contact.bytes()).took();
    }

    /** The next keys of a shard that are wrapped under a version before this one. */
    List<Found> older(Transaction tx, int shard, int version, byte[] after) {
        return tx.query(OLDER)
                .bind("shard", shard)
                .bind("version", version)
                .bind("after", after)
                .list(ContactKeyTable::found);
    }

    /** Puts the same keys, wrapped anew, in the place of these; one that was deleted meanwhile stays deleted. */
    void rewrap(Transaction tx, List<Found> old, UnaryOperator<Found> rewrapped) {
        var batch = tx.handle().prepareBatch(REWRAP);
        for (var each : old) {
            var key = rewrapped.apply(each).key();
            batch.bind("version", key.shardVersion())
                    .bind("wrapped", key.wrapped())
                    .bind("contact", each.contact().bytes())
                    .bind("old", each.key().shardVersion())
                    .add();
        }
        batch.execute();
    }

    long count(Transaction tx) {
        return tx.query(COUNT).number();
    }

    List<Counted> countVersions(Transaction tx) {
        return tx.query(COUNT_VERSIONS)
                .list(row -> new Counted(row.count("shard"), row.count("shard_version"), row.number("keys")));
    }

    private static Found found(Row row) {
        return new Found(
                ContactId.of(row.bytes("contact")),
                new WrappedKey(row.count("shard"), row.count("shard_version"), row.bytes("wrapped")));
    }
}

package de.hausbote.conversation;

import de.hausbote.message.AccountId;
import de.hausbote.message.ContactId;
import de.hausbote.message.MessageId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;

/** The hashes by which messages are found again, while they are being renewed. */
final class ProviderIdTable {
    private static final String COUNT = "select count(*) from message where provider_sealed is not null";

    private static final String NEXT = """
            select id, contact, account from message
             where id > :after and provider_sealed is not null order by id fetch first 200 rows only
            """;

    private static final String REHASH =
            "update message set provider_blind = :blind where id = :id and provider_blind <> :blind";

    /** Messages that only the value of a callback leads to, as long as a report on them may come. */
    private static final String CALLBACKS_BEFORE = """
            select count(*) from message
             where callback_blind is not null and provider_blind is null
               and state_at <= :before and state_at > :oldest
            """;

    private static final String EARLY_BEFORE = "select count(*) from early_status where received <= :before";

    private static final String AWAITING_BEFORE =
            "select count(*) from awaiting where received <= :before and received > :oldest";

    private static final String REPEATED_BEFORE = "select count(*) from earlier_attempt where at_time <= :before";

    private static final String REQUESTS_BEFORE = """
            select count(*) from request_key where at_time <= :before and at_time > :oldest
            """;

    private final MessageTable messages = new MessageTable();

    private record Known(MessageId id, ContactId contact, AccountId account) {}

    long count(Transaction tx) {
        return tx.query(COUNT).number();
    }

    /** Hashes what providers call the next messages under the newest key; those of erased contacts are left alone. */
    List<byte[]> rehashNext(Transaction tx, byte[] after, ContactKeys keys, Blinds blinds) {
        var next = tx.query(NEXT).bind("after", after).list(ProviderIdTable::known);
        var seals = keys.of(tx, next.stream().map(Known::contact).toList());
        next.stream()
                .filter(known -> seals.has(known.contact()))
                .forEach(known -> messages.providerId(tx, known.id(), seals.of(known.contact()))
                        .ifPresent(provider -> tx.change(REHASH)
                                .bind(
                                        "blind",
                                        blinds.provider(known.account(), provider)
                                                .stored())
                                .bind("id", known.id().bytes())
                                .run()));
        return next.stream().map(known -> known.id().bytes()).toList();
    }

    /** How many rows are found under an older key and can only expire. */
    long expiring(Transaction tx, Instant before, Instant oldestCallback, Instant oldestRequest) {
        return tx.query(CALLBACKS_BEFORE)
                        .bind("before", before)
                        .bind("oldest", oldestCallback)
                        .number()
                + tx.query(EARLY_BEFORE).bind("before", before).number()
                + tx.query(AWAITING_BEFORE)
                        .bind("before", before)
                        .bind("oldest", oldestCallback)
                        .number()
                + tx.query(REPEATED_BEFORE).bind("before", before).number()
                + tx.query(REQUESTS_BEFORE)
                        .bind("before", before)
                        .bind("oldest", oldestRequest)
                        .number();
    }

    private static Known known(Row row) {
        return new Known(
                MessageId.of(row.bytes("id")), ContactId.of(row.bytes("contact")), AccountId.of(row.bytes("account")));
    }
}

package de.hausbote.relay;

import de.hausbote.message.ContactId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger, read by contact and month. */
final class LedgerReportTable {
    private static final String CONTACTS = """
            select c.id
              from contact c
             where c.id > :after
               and exists (select 1 from ledger_entry e --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                            where e.contact = c.id and e.at_time >= :from and e.at_time < :to)
             order by c.id
             fetch first :limit rows only
            """;

    private static final String OF_CONTACT = """
            select e.sequence, e.channel, e.endpoint, e.fields, e.wire_bytes, e.verdict
              from ledger_entry e
             where e.contact = :contact and e.at_time >= :from and e.at_time < :to
               and e.sequence > :after and e.step = 'INTENT'
               and not exists (select 1 from ledger_entry o --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                                where o.attempt = e.attempt and o.step = 'OUTCOME' and o.outcome like 'not-sent%')
             order by e.sequence
             fetch first :limit rows only
            """;

    /** An attempt of which something left, or that was blocked. */
    record Left(long sequence, String channel, String endpoint, String fields, long bytes, boolean blocked) {}

    /** Contacts for whom something was tried in this time, behind this one, in the order of their ids. */
    List<ContactId> contacts(Transaction tx, Optional<ContactId> after, Span span, int limit) {
        return tx.query(CONTACTS)
                .bind("after", after.map(ContactId::bytes).orElseGet(() -> new byte[16]))
                .bind("from", span.from())
                .bind("to", span.to())
                .bind("limit", limit)
                .list(row -> ContactId.of(row.bytes("id")));
    }

    List<Left> of(Transaction tx, ContactId contact, Span span, long after, int limit) {
        return tx.query(OF_CONTACT)
                .bind("contact", contact.bytes())
                .bind("from", span.from())
                .bind("to", span.to())
                .bind("after", after)
                .bind("limit", limit)
                .list(LedgerReportTable::left);
    }

    /** From this moment up to that one, without it. */
    record Span(Instant from, Instant to) {}

    private static Left left(Row row) {
        return new Left(
                row.number("sequence"),
                row.text("channel"),
                row.text("endpoint"),
                row.text("fields"),
                row.number("wire_bytes"),
                row.text("verdict").equals(LedgerRow.Verdict.BLOCKED.name()));
    }
}

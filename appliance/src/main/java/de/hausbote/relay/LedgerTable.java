package de.hausbote.relay;

import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.MessageId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Two rows for each attempt to call a provider: what was meant to leave, and what became of it. Never any content. */
final class LedgerTable {
    private static final String INSERT = """
            insert into ledger_entry (attempt, step, at_time, channel, account, method, endpoint, fields, body_hash,
                   message, contact, data_class, legal_basis, consent, verdict, peer, tls, peer_key, outcome, status,
                   wire_bytes, place, chain)
            values (:attempt, :step, :at_time, :channel, :account, :method, :endpoint, :fields, :body_hash,
                   :message, :contact, :data_class, '', :consent, :verdict, :peer, :tls, :peer_key, :outcome, :status,
                   :wire_bytes, :place, :chain)
            """;

    private static final String CHAINED = """
            select place, attempt, step, at_time, channel, account, method, endpoint, fields, wire_bytes, body_hash,
                   message, contact, data_class, legal_basis, consent, verdict, peer, tls, peer_key, outcome, status,
                   chain
              from ledger_entry
             where place >= :from
             order by place, sequence
             fetch first :limit rows only
            """;

    /** Takes the head for this unit of work: whoever else writes waits until it is committed. */
    private static final String TAKE_HEAD = "update ledger_head set place = place + 1 where number = 1";

    private static final String HEAD = "select place, chain from ledger_head where number = 1";

    private static final String MOVE_HEAD = "update ledger_head set chain = :chain where number = 1";

    private static final String LOOSE = "select count(*) from ledger_entry where place is null";

    private static final String LOOSE_BEHIND = """
            select count(*) from ledger_entry
             where place is null and sequence > (select min(sequence) from ledger_entry where place is not null)
            """;

    private static final String HASHES = "select count(*) from ledger_entry where body_hash is not null";

    private static final String HASHES_BEFORE = """
            select count(*) from ledger_entry where body_hash is not null and at_time <= :before
            """;

    long hashes(Transaction tx) {
        return tx.query(HASHES).number();
    }

    long hashesBefore(Transaction tx, Instant before) {
        return tx.query(HASHES_BEFORE).bind("before", before).number();
    }

    /** Adds a row at the end of the chain. */
    void add(Transaction tx, LedgerRow row) {
        tx.change(TAKE_HEAD).runOnce();
        var head = head(tx);
        var before = head.place() == 1 ? LedgerEntry.BEGINNING : head.chain();
        var entry = row.entry(tx.now()).joined(head.place(), before);
        insert(tx, row, entry);
        tx.change(MOVE_HEAD)
                .bind("chain", HexFormat.of().parseHex(entry.chain()))
                .runOnce();
    }

    LedgerHead head(Transaction tx) {
        return tx.query(HEAD)
                .one(row -> new LedgerHead(row.number("place"), hex(row.bytes("chain"))))
                .orElse(LedgerHead.NONE);
    }

    /** Entries of the chain from this place on, in their order. */
    List<LedgerEntry> from(Transaction tx, long place, int limit) {
        return tx.query(CHAINED).bind("from", place).bind("limit", limit).list(LedgerTable::entry);
    }

    /** Rows without a place: those from before there was a chain. */
    long loose(Transaction tx) {
        return tx.query(LOOSE).number();
    }

    /** Rows without a place that stand behind the first one that has one; there must be none. */
    long looseBehind(Transaction tx) {
        return tx.query(LOOSE_BEHIND).number();
    }

    private static void insert(Transaction tx, LedgerRow row, LedgerEntry entry) {
        var intent = row.intent();
        tx.change(INSERT)
                .bind("attempt", intent.attempt().bytes())
                .bind("step", entry.step())
                .bind("at_time", entry.at())
                .bind("channel", entry.channel())
                .bind("account", intent.account().id().bytes())
                .bind("method", entry.method())
                .bind("endpoint", entry.endpoint())
                .bind("fields", entry.fields())
                .bind("body_hash", intent.bodyHash().length == 0 ? null : intent.bodyHash())
                .bind(
                        "message",
                        intent.occasion().message().map(MessageId::bytes).orElse(null))
                .bind(
                        "contact",
                        intent.occasion().contact().map(ContactId::bytes).orElse(null))
                .bind("data_class", entry.dataClass())
                .bind("consent", (byte[]) null)
                .bind("verdict", entry.verdict())
                .bind("peer", entry.peer())
                .bind("tls", entry.tls())
                .bind("peer_key", entry.peerKey())
                .bind("outcome", entry.outcome())
                .bind("status", entry.status())
                .bind("wire_bytes", entry.wireBytes())
                .bind("place", entry.place())
                .bind("chain", HexFormat.of().parseHex(entry.chain()))
                .runOnce();
    }

    private static LedgerEntry entry(Row row) {
        return new LedgerEntry(
                row.number("place"),
                id(row, "attempt"),
                row.text("step"),
                row.number("at_time"),
                row.text("channel"),
                id(row, "account"),
                row.text("method"),
                row.text("endpoint"),
                row.text("fields"),
                row.number("wire_bytes"),
                row.optionalBytes("body_hash").map(LedgerTable::hex).orElse(""),
                id(row, "message"),
                id(row, "contact"),
                row.text("data_class"),
                row.text("legal_basis"),
                id(row, "consent"),
                row.text("verdict"),
                row.text("peer"),
                row.text("tls"),
                row.text("peer_key"),
                row.text("outcome"),
                row.count("status"),
                row.optionalBytes("chain").map(LedgerTable::hex).orElse(""));
    }

    private static String id(Row row, String column) {
        return row.optionalBytes(column).map(bytes -> Id.of(bytes).toString()).orElse("");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

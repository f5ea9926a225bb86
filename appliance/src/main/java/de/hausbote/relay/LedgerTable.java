package de.hausbote.relay;

import de.hausbote.message.ContactId;
import de.hausbote.message.MessageId;
import de.hausbote.store.Transaction;
import java.time.Instant;

/** Two rows for each attempt to call a provider: what was meant to leave, and what became of it. Never any content. */
final class LedgerTable {
    private static final String INSERT = """
            insert into ledger_entry (attempt, step, at_time, channel, account, method, endpoint, fields, body_hash,
                   message, contact, data_class, legal_basis, consent, verdict, peer, tls, peer_key, outcome, status)
            values (:attempt, :step, :at_time, :channel, :account, :method, :endpoint, :fields, :body_hash,
                   :message, :contact, :data_class, '', :consent, :verdict, :peer, :tls, :peer_key, :outcome, :status)
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

    void add(Transaction tx, LedgerRow row) {
        var intent = row.intent();
        var outcome = row.outcome();
        tx.change(INSERT)
                .bind("attempt", intent.attempt().bytes())
                .bind("step", row.step())
                .bind("at_time", tx.now())
                .bind("channel", intent.account().channel().value())
                .bind("account", intent.account().id().bytes())
                .bind("method", intent.method())
                .bind("endpoint", intent.endpoint())
                .bind("fields", intent.fields())
                .bind("body_hash", intent.bodyHash().length == 0 ? null : intent.bodyHash())
                .bind(
                        "message",
                        intent.occasion().message().map(MessageId::bytes).orElse(null))
                .bind(
                        "contact",
                        intent.occasion().contact().map(ContactId::bytes).orElse(null))
                .bind("data_class", intent.occasion().dataClass())
                .bind("consent", (byte[]) null)
                .bind("verdict", intent.verdict())
                .bind("peer", outcome.peer().address())
                .bind("tls", outcome.peer().protocol())
                .bind("peer_key", outcome.peer().keyHash())
                .bind("outcome", outcome.word())
                .bind("status", outcome.status())
                .runOnce();
    }
}

package de.hausbote.relay;

import de.hausbote.channel.ChannelName;
import de.hausbote.message.AccountId;
import de.hausbote.message.Id;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What lies in quarantine, without its content. */
final class QuarantineTable {
    private static final String INSERT = """
            insert into quarantine (id, channel, account, what, file_name, at_time, expires)
            values (:id, :channel, :account, :what, :file_name, :at_time, :expires)
            """;
    private static final String FILES = """
            select file_name from quarantine
            """;
    private static final String EXPIRED = """
            select id, file_name from quarantine
             where expires <= :now order by expires, id
             fetch first 100 rows only
            """;
    private static final String DELETE = """
            delete from quarantine where id = :id
            """;

    /** One entry and the file that holds its bytes. */
    record Kept(Id id, String fileName) {}

    void add(
            Transaction tx, Kept kept, ChannelName channel, Optional<AccountId> account, String what, Instant expires) {
        tx.change(INSERT)
                .bind("id", kept.id().bytes())
                .bind("channel", channel.value())
                .bind("account", account.map(AccountId::bytes).orElse(null))
                .bind("what", what)
                .bind("file_name", kept.fileName())
                .bind("at_time", tx.now())
                .bind("expires", expires)
                .runOnce();
    }

    List<String> files(Transaction tx) {
        return tx.query(FILES).list(row -> row.text("file_name"));
    }

    List<Kept> expired(Transaction tx) {
        return tx.query(EXPIRED)
                .bind("now", tx.now())
                .list(row -> new Kept(Id.of(row.bytes("id")), row.text("file_name")));
    }

    void delete(Transaction tx, Id id) {
        tx.change(DELETE).bind("id", id.bytes()).run();
    }
}

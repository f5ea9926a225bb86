package de.hausbote.consent;

import de.hausbote.message.AccountId;
import de.hausbote.message.Id;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** First steps that wait for a message, by the hash of their token. They belong to nobody. */
final class OptInTable {
    private static final String INSERT = """
            insert into opt_in (hash, page, account, first_text, second_text, note, agreed)
            values (:hash, :page, :account, :first, :second, :note, :now)
            """;

    private static final String FIND = """
            select page, account, first_text, second_text, note, agreed, used from opt_in where hash = :hash
            """;

    private static final String USE = "update opt_in set used = :now where hash = :hash and used is null";

    private static final String FORGET = "delete from opt_in where agreed < :before";

    private static final String FORGET_PAGE = "delete from opt_in where page = :page";

    private static final String COUNT = "select count(*) from opt_in";

    /** @param used whether a message carried it already */
    record Stored(FirstStep step, Instant agreed, boolean used) {}

    void add(Transaction tx, byte[] hash, FirstStep step) {
        tx.change(INSERT)
                .bind("hash", hash)
                .bind("page", step.page().bytes())
                .bind("account", step.account().bytes())
                .bind("first", step.texts().getFirst().bytes())
                .bind(
                        "second",
                        step.texts().stream().skip(1).findFirst().map(Id::bytes).orElse(null))
                .bind("note", step.note())
                .bind("now", tx.now())
                .runOnce();
    }

    Optional<Stored> find(Transaction tx, byte[] hash) {
        return tx.query(FIND).bind("hash", hash).one(OptInTable::stored);
    }

    /** Whether it was still good until now. */
    boolean use(Transaction tx, byte[] hash) {
        return tx.change(USE).bind("now", tx.now()).bind("hash", hash).took();
    }

    void forget(Transaction tx, Instant before) {
        tx.change(FORGET).bind("before", before).run();
    }

    void forget(Transaction tx, Id page) {
        tx.change(FORGET_PAGE).bind("page", page.bytes()).run();
    }

    long count(Transaction tx) {
        return tx.query(COUNT).number();
    }

    private static Stored stored(Row row) {
        List<Id> texts = Stream.concat(Stream.of(row.bytes("first_text")), row.optionalBytes("second_text").stream())
                .map(Id::of)
                .toList();
        var step = new FirstStep(Id.of(row.bytes("page")), AccountId.of(row.bytes("account")), texts, row.text("note"));
        return new Stored(step, row.time("agreed"), row.optionalTime("used").isPresent());
    }
}

package de.hausbote.identity;

import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class ActivationTable {
    private static final String INSERT = """
            insert into activation (code_blind, person, created, expires) values (:code, :person, :now, :expires)
            """;

    private static final String FIND = "select person from activation where code_blind in (<codes>) and expires > :now";

    private static final String EXPIRIES = """
            select person, max(expires) as expires from activation where expires > :now group by person
            """;

    private static final String COUNT = "select count(*) from activation where expires > :now";

    private static final String COUNT_BEFORE = """
            select count(*) from activation where created <= :before and expires > :now
            """;

    private static final String DELETE = "delete from activation where person = :person";

    void add(Transaction tx, PersonId person, byte[] code, Instant expires) {
        tx.change(INSERT)
                .bind("code", code)
                .bind("person", person.bytes())
                .bind("now", tx.now())
                .bind("expires", expires)
                .runOnce();
    }

    /** Whose code this is, while it is valid. */
    Optional<PersonId> find(Transaction tx, List<byte[]> codes) {
        return tx.query(FIND)
                .bindIds("codes", codes)
                .bind("now", tx.now())
                .one(row -> PersonId.of(row.bytes("person")));
    }

    Map<PersonId, Instant> expiries(Transaction tx) {
        return tx
                .query(EXPIRIES)
                .bind("now", tx.now())
                .list(row -> Map.entry(PersonId.of(row.bytes("person")), row.time("expires")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many codes are valid. */
    long count(Transaction tx) {
        return tx.query(COUNT).bind("now", tx.now()).number();
    }

    /** How many valid codes were given out then or earlier. */
    long countBefore(Transaction tx, Instant before) {
        return tx.query(COUNT_BEFORE)
                .bind("before", before)
                .bind("now", tx.now())
                .number();
    }

    /** Voids every code of a person. */
    void deleteOf(Transaction tx, PersonId person) {
        tx.change(DELETE).bind("person", person.bytes()).run();
    }
}

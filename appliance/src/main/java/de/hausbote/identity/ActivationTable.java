package de.hausbote.identity;

import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class ActivationTable {
    private static final String INSERT = """
            insert into activation (code_blind, person, created, expires) values (:code, :person, :now, :expires)
            """;

    private static final String FIND = "select person from activation where code_blind = :code and expires > :now";

    private static final String EXPIRIES = """
            select person, max(expires) as expires from activation where expires > :now group by person
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
    Optional<PersonId> find(Transaction tx, byte[] code) {
        return tx.query(FIND).bind("code", code).bind("now", tx.now()).one(row -> PersonId.of(row.bytes("person")));
    }

    Map<PersonId, Instant> expiries(Transaction tx) {
        return tx
                .query(EXPIRIES)
                .bind("now", tx.now())
                .list(row -> Map.entry(PersonId.of(row.bytes("person")), row.time("expires")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Voids every code of a person. */
    void deleteOf(Transaction tx, PersonId person) {
        tx.change(DELETE).bind("person", person.bytes()).run();
    }
}

package de.hausbote.conversation;

import de.hausbote.message.Id;
import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import java.util.Optional;

/** What was asked for before, so that asking again does nothing. */
final class RequestKeyTable {
    private static final String FIND = "select answer from request_key where person = :person and blind in (<blinds>)";

    private static final String INSERT = """
            insert into request_key (person, blind, answer, at_time) values (:person, :blind, :answer, :now)
            """;

    Optional<Id> find(Transaction tx, PersonId person, Blind blind) {
        return tx.query(FIND)
                .bind("person", person.bytes())
                .bindIds("blinds", blind.known())
                .one(row -> Id.of(row.bytes("answer")));
    }

    void add(Transaction tx, PersonId person, Blind blind, Id answer) {
        tx.change(INSERT)
                .bind("person", person.bytes())
                .bind("blind", blind.stored())
                .bind("answer", answer.bytes())
                .bind("now", tx.now())
                .runOnce();
    }
}

package de.hausbote.identity;

import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class SessionTable {
    private static final String INSERT = """
            insert into session (token_blind, person, created, last_input) values (:token, :person, :now, :now)
            """;

    private static final String FIND = "select person, created, last_input from session where token_blind = :token";

    private static final String OF_PERSON = """
            select token_blind from session where person = :person order by created desc, token_blind
            """;

    private static final String INPUT = "update session set last_input = :now where token_blind = :token";

    private static final String DELETE = "delete from session where token_blind = :token";

    private static final String DELETE_OF_PERSON = "delete from session where person = :person";

    private static final String DELETE_ALL = "delete from session";

    private static final String DELETE_OLD = "delete from session where last_input < :idle or created < :oldest";

    private static final String COUNT = "select count(*) from session";

    private static final String COUNT_BEFORE = "select count(*) from session where created <= :before";

    /** A row: whose session, since when, and when a person last did something in it. */
    record Stored(PersonId person, Instant created, Instant lastInput) {}

    void add(Transaction tx, SessionId id, PersonId person) {
        tx.change(INSERT)
                .bind("token", id.bytes())
                .bind("person", person.bytes())
                .bind("now", tx.now())
                .runOnce();
    }

    Optional<Stored> find(Transaction tx, SessionId id) {
        return tx.query(FIND)
                .bind("token", id.bytes())
                .one(row -> new Stored(PersonId.of(row.bytes("person")), row.time("created"), row.time("last_input")));
    }

    /** Newest first. */
    List<SessionId> ofPerson(Transaction tx, PersonId person) {
        return tx.query(OF_PERSON).bind("person", person.bytes()).list(row -> SessionId.of(row.bytes("token_blind")));
    }

    void input(Transaction tx, SessionId id) {
        tx.change(INPUT).bind("now", tx.now()).bind("token", id.bytes()).run();
    }

    boolean delete(Transaction tx, SessionId id) {
        return tx.change(DELETE).bind("token", id.bytes()).took();
    }

    void deleteAll(Transaction tx) {
        tx.change(DELETE_ALL).run();
    }

    int deleteOf(Transaction tx, PersonId person) {
        return tx.change(DELETE_OF_PERSON).bind("person", person.bytes()).run();
    }

    long count(Transaction tx) {
        return tx.query(COUNT).number();
    }

    /** How many have lasted since then or longer. */
    long countBefore(Transaction tx, Instant before) {
        return tx.query(COUNT_BEFORE).bind("before", before).number();
    }

    void deleteOld(Transaction tx, Instant idle, Instant oldest) {
        tx.change(DELETE_OLD).bind("idle", idle).bind("oldest", oldest).run();
    }
}

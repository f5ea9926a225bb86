package de.hausbote.identity;

import de.hausbote.message.PersonId;
import de.hausbote.message.TeamId;
import de.hausbote.store.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class TeamTable {
    private static final String FIRST = "select id from team order by created, id fetch first 1 rows only";

    private static final String INSERT = "insert into team (id, name, created) values (:id, :name, :now)";

    private static final String OF_PERSON = """
            select team from membership where person = :person order by since, team fetch first 100 rows only
            """;

    private static final String NAMES = "select id, name from team where id in (<ids>)";

    private static final String MEMBERS = """
            select person from membership where team = :team order by since, person fetch first 1000 rows only
            """;

    private static final String JOIN = "insert into membership (team, person, since) values (:team, :person, :now)";

    Optional<TeamId> first(Transaction tx) {
        return tx.query(FIRST).one(row -> TeamId.of(row.bytes("id")));
    }

    void add(Transaction tx, TeamId id, String name) {
        tx.change(INSERT)
                .bind("id", id.bytes())
                .bind("name", name)
                .bind("now", tx.now())
                .runOnce();
    }

    List<TeamId> ofPerson(Transaction tx, PersonId person) {
        return tx.query(OF_PERSON).bind("person", person.bytes()).list(row -> TeamId.of(row.bytes("team")));
    }

    Map<TeamId, String> names(Transaction tx, Collection<TeamId> ids) {
        return tx
                .query(NAMES)
                .bindIds("ids", ids.stream().map(TeamId::bytes).toList())
                .list(row -> Map.entry(TeamId.of(row.bytes("id")), row.text("name")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<PersonId> members(Transaction tx, TeamId team) {
        return tx.query(MEMBERS).bind("team", team.bytes()).list(row -> PersonId.of(row.bytes("person")));
    }

    void join(Transaction tx, TeamId team, PersonId person) {
        tx.change(JOIN)
                .bind("team", team.bytes())
                .bind("person", person.bytes())
                .bind("now", tx.now())
                .runOnce();
    }
}

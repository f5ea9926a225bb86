package de.hausbote.identity;

import de.hausbote.message.Ids;
import de.hausbote.message.PersonId;
import de.hausbote.message.TeamId;
import de.hausbote.store.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who works together. A conversation belongs to a team, and only its members see it. Thread-safe. */
public final class Teams {
    private static final String STANDARD = "Service";

    private final TeamTable teams = new TeamTable();
    private final Ids ids;

    public Teams(Ids ids) {
        this.ids = ids;
    }

    /** The team that new conversations and new agents go to, made when the house has none yet. */
    public TeamId standard(Transaction tx) {
        return teams.first(tx).orElseGet(() -> {
            var id = new TeamId(ids.next());
            teams.add(tx, id, STANDARD);
            return id;
        });
    }

    /** The teams whose conversations this person may see. */
    public List<TeamId> of(Transaction tx, PersonId person) {
        return teams.ofPerson(tx, person);
    }

    /** What these teams are called. */
    public Map<TeamId, String> names(Transaction tx, Collection<TeamId> ids) {
        return teams.names(tx, ids);
    }

    public List<PersonId> members(Transaction tx, TeamId team) {
        return teams.members(tx, team);
    }

    void joinStandard(Transaction tx, PersonId person) {
        teams.join(tx, standard(tx), person);
    }
}

package de.hausbote.ticket;

import de.hausbote.identity.Actor;
import de.hausbote.message.TeamId;
import de.hausbote.store.Transaction;
import de.hausbote.ticket.TicketTable.Ticket;
import java.util.Collection;
import java.util.List;

/** The latest work item of each conversation as lines of the inbox, a page at a time. */
final class InboxTable {
    private static final String LINES = """
            select id, conversation, team, owner, state, opened, resolved, activity from ticket
             where team in (<teams>) and latest = 1 and state = :state
               and activity <= :activity and (activity < :activity or id > :after)
            """;

    private static final String PAGE = " order by activity desc, id fetch first :limit rows only";

    List<Ticket> page(Transaction tx, Collection<TeamId> teams, Actor actor, InboxQuestion question, int limit) {
        var sql = LINES + condition(question.filter()) + PAGE;
        var query = tx.query(sql)
                .bindIds("teams", teams.stream().map(TeamId::bytes).toList())
                .bind("state", question.state())
                .bind("activity", question.after().activity())
                .bind("after", question.after().ticket().bytes())
                .bind("limit", limit);
        if (question.filter() == InboxQuestion.Filter.MINE) {
            query.bind("person", actor.id().bytes());
        }
        return query.list(TicketTable::ticket);
    }

    private static String condition(InboxQuestion.Filter filter) {
        return switch (filter) {
            case MINE -> " and owner = :person";
            case UNASSIGNED -> " and owner is null";
            case ALL -> "";
        };
    }
}

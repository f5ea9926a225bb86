package de.hausbote.ticket;

import de.hausbote.message.ConversationId;
import de.hausbote.message.PersonId;
import de.hausbote.message.TeamId;
import de.hausbote.message.TicketId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Work items. The newest of each conversation is marked as its latest: that one stands in the inbox. */
final class TicketTable {
    private static final String COLUMNS = "id, conversation, team, owner, state, opened, resolved, activity";

    private static final String LATEST =
            "select " + COLUMNS + " from ticket where conversation = :conversation and latest = 1";

    private static final String STANDINGS = """
            select conversation, owner, state from ticket where conversation in (<conversations>) and latest = 1
            """;

    private static final String OF_CONVERSATIONS = "select " + COLUMNS + """
             from ticket where conversation in (<conversations>) order by opened desc, id fetch first 100 rows only
            """;

    private static final String INSERT = """
            insert into ticket (id, conversation, team, state, latest, opened, activity)
            values (:id, :conversation, :team, 'OPEN', 1, :now, :now)
            """;

    private static final String SUPERSEDE =
            "update ticket set latest = 0 where conversation = :conversation and latest = 1";

    private static final String TOUCH =
            "update ticket set activity = :now where conversation = :conversation and latest = 1";

    private static final String TOUCH_OPEN = TOUCH + " and state = 'OPEN'";

    private static final String OWNER = "update ticket set owner = :owner where id = :id";

    private static final String STATE = "update ticket set state = :state, resolved = :resolved where id = :id";

    private static final String COUNT = """
            select count(*) as everything,
                   sum(case when owner = :person then 1 else 0 end) as mine,
                   sum(case when owner is null then 1 else 0 end) as unassigned
              from ticket where team in (<teams>) and latest = 1 and state = :state
            """;

    /** A work item as it is stored. */
    record Ticket(
            TicketId id,
            ConversationId conversation,
            TeamId team,
            Optional<PersonId> owner,
            TicketView.State state,
            Instant opened,
            Optional<Instant> resolved,
            Instant activity) {
        boolean open() {
            return state == TicketView.State.OPEN;
        }
    }

    Optional<Ticket> latest(Transaction tx, ConversationId conversation) {
        return tx.query(LATEST).bind("conversation", conversation.bytes()).one(TicketTable::ticket);
    }

    Map<ConversationId, Standing> standings(Transaction tx, Collection<ConversationId> conversations) {
        return tx
                .query(STANDINGS)
                .bindIds(
                        "conversations",
                        conversations.stream().map(ConversationId::bytes).toList())
                .list(row -> Map.entry(ConversationId.of(row.bytes("conversation")), standing(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Standing standing(Row row) {
        return new Standing(row.optionalBytes("owner").map(PersonId::of), row.word("state", TicketView.State.class));
    }

    /** Latest first. */
    List<Ticket> of(Transaction tx, Collection<ConversationId> conversations) {
        return tx.query(OF_CONVERSATIONS)
                .bindIds(
                        "conversations",
                        conversations.stream().map(ConversationId::bytes).toList())
                .list(TicketTable::ticket);
    }

    void add(Transaction tx, TicketId id, ConversationId conversation, TeamId team) {
        tx.change(SUPERSEDE).bind("conversation", conversation.bytes()).run();
        tx.change(INSERT)
                .bind("id", id.bytes())
                .bind("conversation", conversation.bytes())
                .bind("team", team.bytes())
                .bind("now", tx.now())
                .runOnce();
    }

    void touch(Transaction tx, ConversationId conversation) {
        tx.change(TOUCH)
                .bind("now", tx.now())
                .bind("conversation", conversation.bytes())
                .run();
    }

    /** Whether it is open; else nothing is changed. */
    boolean touchOpen(Transaction tx, ConversationId conversation) {
        return tx.change(TOUCH_OPEN)
                .bind("now", tx.now())
                .bind("conversation", conversation.bytes())
                .took();
    }

    void own(Transaction tx, TicketId id, Optional<PersonId> owner) {
        tx.change(OWNER)
                .bind("owner", owner.map(PersonId::bytes).orElse(null))
                .bind("id", id.bytes())
                .runOnce();
    }

    void resolve(Transaction tx, TicketId id) {
        tx.change(STATE)
                .bind("state", TicketView.State.RESOLVED)
                .bind("resolved", tx.now())
                .bind("id", id.bytes())
                .runOnce();
    }

    void reopen(Transaction tx, TicketId id) {
        tx.change(STATE)
                .bind("state", TicketView.State.OPEN)
                .bind("resolved", (Instant) null)
                .bind("id", id.bytes())
                .runOnce();
    }

    InboxPage.Counts counts(
            Transaction tx, Collection<TeamId> teams, PersonId person, TicketView.State state, int doubtful) {
        return tx.query(COUNT)
                .bindIds("teams", teams.stream().map(TeamId::bytes).toList())
                .bind("person", person.bytes())
                .bind("state", state)
                .one(row -> new InboxPage.Counts(
                        count(row, "mine"), count(row, "unassigned"), count(row, "everything"), doubtful))
                .orElse(new InboxPage.Counts(0, 0, 0, doubtful));
    }

    /** A sum over no rows is nothing. */
    private static int count(Row row, String column) {
        return Math.toIntExact(row.optionalNumber(column).orElse(0L));
    }

    static Ticket ticket(Row row) {
        return new Ticket(
                TicketId.of(row.bytes("id")),
                ConversationId.of(row.bytes("conversation")),
                TeamId.of(row.bytes("team")),
                row.optionalBytes("owner").map(PersonId::of),
                row.word("state", TicketView.State.class),
                row.time("opened"),
                row.optionalTime("resolved"),
                row.time("activity"));
    }
}

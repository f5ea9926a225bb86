package de.hausbote.ticket;

import de.hausbote.message.ConversationId;
import de.hausbote.message.Id;
import de.hausbote.message.PersonId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was done about conversations. */
final class TicketEventTable {
    private static final String INSERT = """
            insert into ticket_event (id, ticket, conversation, kind, actor, subject, at_time)
            values (:id, :ticket, :conversation, :kind, :actor, :subject, :now)
            """;

    private static final String BETWEEN = """
            select id, kind, actor, subject, at_time from ticket_event
             where conversation = :conversation and at_time >= :from and at_time < :to
             order by at_time, sequence fetch first 500 rows only
            """;

    /**
     * Something done.
     *
     * @param actor who did it; nothing when it was the program
     * @param subject who has the work now
     */
    record Happened(Id id, Entry.Kind kind, Instant at, Optional<PersonId> actor, Optional<PersonId> subject) {}

    void add(Transaction tx, TicketTable.Ticket ticket, Happened event) {
        tx.change(INSERT)
                .bind("id", event.id().bytes())
                .bind("ticket", ticket.id().bytes())
                .bind("conversation", ticket.conversation().bytes())
                .bind("kind", event.kind())
                .bind("actor", event.actor().map(PersonId::bytes).orElse(null))
                .bind("subject", event.subject().map(PersonId::bytes).orElse(null))
                .bind("now", event.at())
                .runOnce();
    }

    /** In the order in which it was done. */
    List<Happened> between(Transaction tx, ConversationId conversation, Instant from, Instant to) {
        return tx.query(BETWEEN)
                .bind("conversation", conversation.bytes())
                .bind("from", from)
                .bind("to", to)
                .list(TicketEventTable::happened);
    }

    private static Happened happened(Row row) {
        return new Happened(
                Id.of(row.bytes("id")),
                row.word("kind", Entry.Kind.class),
                row.time("at_time"),
                row.optionalBytes("actor").map(PersonId::of),
                row.optionalBytes("subject").map(PersonId::of));
    }
}

package de.hausbote.ticket;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.Access;
import de.hausbote.conversation.Ground;
import de.hausbote.conversation.Waiting;
import de.hausbote.conversation.WorkItems;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.message.ConversationId;
import de.hausbote.message.PersonId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.TeamId;
import de.hausbote.message.TicketId;
import de.hausbote.store.Transaction;
import de.hausbote.ticket.TicketEventTable.Happened;
import de.hausbote.ticket.TicketTable.Ticket;
import java.util.Optional;

/** The work that conversations make: who has it, and whether it is done. Thread-safe. */
public final class Tickets implements WorkItems {
    private final TicketTable tickets = new TicketTable();
    private final TicketEventTable events = new TicketEventTable();
    private final Waiting waiting = new Waiting();
    private final Ground ground;
    private final Access access;

    public Tickets(Ground ground) {
        this.ground = ground;
        this.access = new Access(ground);
    }

    /** A message after the work was done makes new work, for nobody yet: whoever did the old may be gone. */
    @Override
    public boolean ensureOpen(Transaction tx, ConversationId conversation, TeamId team) {
        if (tickets.touchOpen(tx, conversation)) {
            return false;
        }
        var id = new TicketId(ground.ids().next());
        tickets.add(tx, id, conversation, team);
        happened(tx, latest(tx, conversation), Entry.Kind.OPENED, Optional.empty(), Optional.empty());
        ground.record(tx, AuditAction.TICKET_OPEN, "ticket", id);
        return true;
    }

    @Override
    public void begun(Transaction tx, Actor actor, ConversationId conversation, TeamId team) {
        ensureOpen(tx, conversation, team);
        own(tx, actor, latest(tx, conversation), actor.id());
    }

    @Override
    public void touched(Transaction tx, ConversationId conversation) {
        tickets.touch(tx, conversation);
    }

    /**
     * Gives the open work to an agent of its team; taking it is giving it to oneself.
     *
     * @throws RefusedException TICKET_RESOLVED when it is done, BAD_REQUEST when the other may not have it
     */
    public void assign(Actor actor, ConversationId conversation, PersonId owner) {
        ground.database().change(tx -> {
            var ticket = open(tx, actor, conversation);
            if (ticket.owner().filter(owner::equals).isPresent()) {
                return;
            }
            requireAgent(tx, owner, ticket.team());
            own(tx, actor, ticket, owner);
        });
    }

    private void own(Transaction tx, Actor actor, Ticket ticket, PersonId owner) {
        tickets.own(tx, ticket.id(), Optional.of(owner));
        happened(tx, ticket, Entry.Kind.ASSIGNED, Optional.of(actor.id()), Optional.of(owner));
        done(tx, actor, AuditAction.TICKET_ASSIGN, ticket);
    }

    private void requireAgent(Transaction tx, PersonId person, TeamId team) {
        if (!ground.people().isAgent(tx, person)
                || !ground.teams().members(tx, team).contains(person)) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
    }

    /** Puts the open work back into the queue. */
    public void unassign(Actor actor, ConversationId conversation) {
        ground.database().change(tx -> {
            var ticket = open(tx, actor, conversation);
            if (ticket.owner().isEmpty()) {
                return;
            }
            tickets.own(tx, ticket.id(), Optional.empty());
            happened(tx, ticket, Entry.Kind.UNASSIGNED, Optional.of(actor.id()), Optional.empty());
            done(tx, actor, AuditAction.TICKET_UNASSIGN, ticket);
        });
    }

    /** The work is done; nobody waits any more. Resolving twice is done once. */
    public void resolve(Actor actor, ConversationId conversation) {
        ground.database().change(tx -> {
            var ticket = permitted(tx, actor, conversation);
            if (!ticket.open()) {
                return;
            }
            waiting.ends(tx, conversation);
            tickets.resolve(tx, ticket.id());
            happened(tx, ticket, Entry.Kind.RESOLVED, Optional.of(actor.id()), Optional.empty());
            done(tx, actor, AuditAction.TICKET_RESOLVE, ticket);
        });
    }

    /** The work was not done after all. Reopening twice is done once. */
    public void reopen(Actor actor, ConversationId conversation) {
        ground.database().change(tx -> {
            var ticket = permitted(tx, actor, conversation);
            if (ticket.open()) {
                return;
            }
            tickets.reopen(tx, ticket.id());
            happened(tx, ticket, Entry.Kind.REOPENED, Optional.of(actor.id()), Optional.empty());
            done(tx, actor, AuditAction.TICKET_REOPEN, ticket);
        });
    }

    private Ticket open(Transaction tx, Actor actor, ConversationId conversation) {
        var ticket = permitted(tx, actor, conversation);
        if (!ticket.open()) {
            throw new RefusedException(Code.TICKET_RESOLVED);
        }
        return ticket;
    }

    private Ticket permitted(Transaction tx, Actor actor, ConversationId conversation) {
        access.require(tx, actor, Permission.ASSIGN, conversation);
        return latest(tx, conversation);
    }

    private Ticket latest(Transaction tx, ConversationId conversation) {
        return tickets.latest(tx, conversation).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
    }

    private void happened(
            Transaction tx, Ticket ticket, Entry.Kind kind, Optional<PersonId> actor, Optional<PersonId> subject) {
        events.add(tx, ticket, new Happened(ground.ids().next(), kind, tx.now(), actor, subject));
    }

    private void done(Transaction tx, Actor actor, AuditAction action, Ticket ticket) {
        ground.record(tx, actor, action, "ticket", ticket.id());
        ground.changed(tx, ticket.conversation());
    }
}

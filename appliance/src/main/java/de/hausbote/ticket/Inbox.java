package de.hausbote.ticket;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.Access;
import de.hausbote.conversation.ContactLinks;
import de.hausbote.conversation.Contacts;
import de.hausbote.conversation.Conversation;
import de.hausbote.conversation.Doubts;
import de.hausbote.conversation.Drafts;
import de.hausbote.conversation.Ground;
import de.hausbote.conversation.Head;
import de.hausbote.conversation.Heads;
import de.hausbote.conversation.MessagePage;
import de.hausbote.conversation.Messages;
import de.hausbote.conversation.PersonName;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import de.hausbote.ticket.TicketTable.Ticket;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What agents see: lines, conversations, their log and contacts. Each look is recorded. Thread-safe. */
public final class Inbox {
    private final InboxTable lines = new InboxTable();
    private final TicketTable tickets = new TicketTable();
    private final Ground ground;
    private final Access access;
    private final Heads heads;
    private final Drafts drafts;
    private final Contacts contacts;
    private final ContactLinks links;
    private final Doubts doubts;
    private final Log log;

    public Inbox(Ground ground) {
        this.ground = ground;
        this.access = new Access(ground);
        this.heads = new Heads(ground);
        this.drafts = new Drafts(ground);
        this.contacts = new Contacts(ground);
        this.links = new ContactLinks(ground);
        this.doubts = new Doubts(ground);
        this.log = new Log(ground, new Messages(ground));
    }

    public InboxPage page(Actor actor, InboxQuestion question) {
        Rights.require(actor, Permission.READ_CONTENT);
        return ground.database().write(tx -> {
            var teams = ground.teams().of(tx, actor.id());
            var found = lines.page(tx, teams, actor, question, question.limit() + 1);
            var shown = found.subList(0, Math.min(question.limit(), found.size()));
            var ids = shown.stream().map(Ticket::conversation).toList();
            ground.audit()
                    .record(
                            tx,
                            ground.act(actor, AuditAction.CONVERSATION_LIST)
                                    .because(question.filter().name())
                                    .showing(ids));
            return new InboxPage(
                    rows(tx, shown),
                    next(found, shown),
                    tickets.counts(tx, teams, actor.id(), question.state(), doubts.count(tx, teams)));
        });
    }

    private static Optional<InboxCursor> next(List<Ticket> found, List<Ticket> shown) {
        if (found.size() == shown.size()) {
            return Optional.empty();
        }
        var last = shown.getLast();
        return Optional.of(
                new InboxCursor(last.activity().toEpochMilli(), last.id().value()));
    }

    /** Messages whose fate nobody knows, oldest first. */
    public Doubts.Page doubts(Actor actor) {
        return doubts.page(actor);
    }

    /** One line, after something was done to it. */
    public InboxRow row(Actor actor, ConversationId conversation) {
        return ground.database().write(tx -> {
            access.require(tx, actor, Permission.READ_CONTENT, conversation);
            ground.record(tx, actor, AuditAction.CONVERSATION_LIST, "conversation", conversation);
            return row(tx, conversation);
        });
    }

    public ConversationView conversation(Actor actor, ConversationId id) {
        return ground.database().write(tx -> {
            var conversation = access.require(tx, actor, Permission.READ_CONTENT, id);
            var talks = access.require(tx, actor, Permission.READ_CONTENT, conversation.contact());
            ground.record(tx, actor, AuditAction.CONVERSATION_READ, "conversation", id);
            return new ConversationView(
                    row(tx, id), card(tx, actor, conversation.contact(), talks), drafts.of(tx, actor, conversation));
        });
    }

    public EntryPage log(Actor actor, ConversationId id, MessagePage.Part part, int limit) {
        return ground.database().write(tx -> {
            var conversation = access.require(tx, actor, Permission.READ_CONTENT, id);
            var page = log.page(tx, conversation, part, Math.clamp(limit, 1, InboxQuestion.MOST));
            ground.audit()
                    .record(
                            tx,
                            ground.act(actor, AuditAction.MESSAGE_READ)
                                    .on("conversation", id)
                                    .showing(page.said()));
            return page;
        });
    }

    public ContactCard contact(Actor actor, ContactId contact) {
        return ground.database().write(tx -> {
            var talks = access.require(tx, actor, Permission.READ_CONTENT, contact);
            ground.record(tx, actor, AuditAction.CONTACT_READ, "contact", contact);
            return card(tx, actor, contact, talks);
        });
    }

    private ContactCard card(Transaction tx, Actor actor, ContactId contact, List<Conversation> talks) {
        var done = tickets.of(tx, talks.stream().map(Conversation::id).toList());
        var names = owners(tx, done);
        return new ContactCard(
                contacts.view(tx, contact, talks),
                done.stream().map(ticket -> view(ticket, names)).toList(),
                links.of(tx, actor, contact));
    }

    private InboxRow row(Transaction tx, ConversationId conversation) {
        return rows(tx, tickets.latest(tx, conversation).stream().toList()).getFirst();
    }

    private List<InboxRow> rows(Transaction tx, List<Ticket> shown) {
        var found = heads.of(tx, shown.stream().map(Ticket::conversation).toList());
        var names = owners(tx, shown);
        return shown.stream()
                .map(ticket -> new InboxRow(required(found, ticket.conversation()), view(ticket, names)))
                .toList();
    }

    private static Head required(Map<ConversationId, Head> found, ConversationId id) {
        return Optional.ofNullable(found.get(id))
                .orElseThrow(() -> new IllegalStateException("expected a conversation " + id + ", found none"));
    }

    private Map<PersonId, String> owners(Transaction tx, Collection<Ticket> shown) {
        return ground.people()
                .names(
                        tx,
                        shown.stream()
                                .flatMap(ticket -> ticket.owner().stream())
                                .collect(Collectors.toSet()));
    }

    private static TicketView view(Ticket ticket, Map<PersonId, String> names) {
        return new TicketView(
                ticket.id(),
                ticket.state(),
                ticket.owner().map(id -> new PersonName(id, names.getOrDefault(id, ""))),
                ticket.opened(),
                ticket.resolved());
    }
}

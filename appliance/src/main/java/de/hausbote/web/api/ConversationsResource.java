package de.hausbote.web.api;

import de.hausbote.conversation.Conversations;
import de.hausbote.conversation.ServiceSettings;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.message.PersonId;
import de.hausbote.ticket.Inbox;
import de.hausbote.ticket.InboxCursor;
import de.hausbote.ticket.InboxPage;
import de.hausbote.ticket.InboxQuestion;
import de.hausbote.ticket.InboxQuestion.Filter;
import de.hausbote.ticket.TicketView.State;
import de.hausbote.ticket.Tickets;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.List;
import java.util.Optional;

/** The inbox: its lines, one conversation, and who has the work in it. */
final class ConversationsResource implements Resource {
    private static final int NORMAL_PAGE = 50;

    private final Inbox inbox;
    private final Tickets tickets;
    private final Conversations conversations;
    private final ServiceSettings service;
    private final SendLimits limits;

    ConversationsResource(
            Inbox inbox, Tickets tickets, Conversations conversations, ServiceSettings service, SendLimits limits) {
        this.inbox = inbox;
        this.tickets = tickets;
        this.conversations = conversations;
        this.service = service;
        this.limits = limits;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LIST_CONVERSATIONS.route(), this::list);
        routes.on(ApiRoute.SHOW_CONVERSATION.route(), this::show);
        routes.on(ApiRoute.MARK_READ.route(), this::markRead);
        routes.on(ApiRoute.ASSIGN.route(), this::assign);
        routes.on(ApiRoute.UNASSIGN.route(), this::unassign);
        routes.on(ApiRoute.RESOLVE.route(), this::resolve);
        routes.on(ApiRoute.REOPEN.route(), this::reopen);
    }

    private Answer list(Call call) {
        var question = new InboxQuestion(
                Words.read("filter", call.query("filter").orElse("mine"), Filter.class),
                Words.read("state", call.query("state").orElse("open"), State.class),
                call.limit(NORMAL_PAGE),
                call.query("cursor")
                        .map(text -> Call.read("cursor", text, InboxCursor::parse))
                        .orElse(InboxCursor.TOP));
        return Answer.ok(Rows.of(inbox.page(call.actor(), question)));
    }

    private Answer show(Call call) {
        return Answer.ok(
                ConversationShape.of(inbox.conversation(call.actor(), id(call)), limits, service.signs(call.actor())));
    }

    private Answer markRead(Call call) {
        var upTo = Call.read("message", call.body(Seen.class).message(), MessageId::parse);
        conversations.seen(call.actor(), id(call), upTo);
        return Answer.nothing();
    }

    private Answer assign(Call call) {
        var owner = Call.read("person", call.body(Owner.class).person(), PersonId::parse);
        tickets.assign(call.actor(), id(call), owner);
        return row(call);
    }

    private Answer unassign(Call call) {
        tickets.unassign(call.actor(), id(call));
        return row(call);
    }

    private Answer resolve(Call call) {
        tickets.resolve(call.actor(), id(call));
        return row(call);
    }

    private Answer reopen(Call call) {
        tickets.reopen(call.actor(), id(call));
        return row(call);
    }

    private Answer row(Call call) {
        return Answer.ok(RowShape.of(inbox.row(call.actor(), id(call))));
    }

    private static ConversationId id(Call call) {
        return call.id(ConversationId::parse);
    }

    private record Seen(String message) {}

    private record Owner(String person) {}

    private record Rows(List<RowShape> items, Optional<String> next, Counts counts) {
        static Rows of(InboxPage page) {
            return new Rows(
                    page.items().stream().map(RowShape::of).toList(),
                    page.next().map(InboxCursor::toString),
                    new Counts(
                            page.counts().mine(),
                            page.counts().unassigned(),
                            page.counts().all(),
                            page.counts().doubtful()));
        }
    }

    private record Counts(int mine, int unassigned, int all, int doubtful) {}
}

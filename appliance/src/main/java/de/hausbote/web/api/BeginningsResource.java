package de.hausbote.web.api;

import de.hausbote.conversation.Beginnings;
import de.hausbote.message.AccountId;
import de.hausbote.ticket.Inbox;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;

/** Conversations in which the house writes first. */
final class BeginningsResource implements Resource {
    private final Beginnings beginnings;
    private final Inbox inbox;

    BeginningsResource(Beginnings beginnings, Inbox inbox) {
        this.beginnings = beginnings;
        this.inbox = inbox;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LIST_SENDERS.route(), this::accounts);
        routes.on(ApiRoute.BEGIN_CONVERSATION.route(), this::begin);
    }

    private Answer accounts(Call call) {
        return Answer.ok(Page.whole(beginnings.accounts(call.actor()).stream()
                .map(RowShape.AccountRef::of)
                .toList()));
    }

    private Answer begin(Call call) {
        var wish = call.body(Wish.class);
        var account = Call.read("account", wish.account(), AccountId::parse);
        var conversation = beginnings.begin(call.actor(), account, wish.phone());
        return Answer.created(RowShape.of(inbox.row(call.actor(), conversation)));
    }

    private record Wish(String account, String phone) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}

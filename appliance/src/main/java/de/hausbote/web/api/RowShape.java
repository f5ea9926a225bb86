package de.hausbote.web.api;

import de.hausbote.conversation.AccountSummary;
import de.hausbote.conversation.ContactName;
import de.hausbote.conversation.LastMessage;
import de.hausbote.conversation.Window;
import de.hausbote.ticket.InboxRow;
import de.hausbote.ticket.TicketView;
import java.util.Optional;

/** One line of the inbox. */
record RowShape(
        String id,
        ContactNameShape contact,
        AccountRef account,
        TicketRef ticket,
        int unread,
        Optional<Long> waitingSince,
        Optional<Last> last,
        WindowShape window,
        long activity) {

    static RowShape of(InboxRow row) {
        var head = row.head();
        return new RowShape(
                head.id().toString(),
                ContactNameShape.of(head.contact()),
                AccountRef.of(head.account()),
                TicketRef.of(row.ticket()),
                head.unread(),
                Words.millis(head.waitingSince()),
                head.last().map(Last::of),
                WindowShape.of(head.window()),
                head.activity().toEpochMilli());
    }

    record ContactNameShape(String id, String name, String nameFrom) {
        static ContactNameShape of(ContactName contact) {
            return new ContactNameShape(contact.id().toString(), contact.name(), Words.of(contact.from()));
        }
    }

    /** @param state told where somebody is about to write, and not in lists */
    record AccountRef(String id, String name, String kind, boolean practice, Optional<String> state) {
        static AccountRef of(AccountSummary account) {
            return new AccountRef(
                    account.id().toString(),
                    account.name(),
                    Words.of(account.kind()),
                    account.practice(),
                    Optional.empty());
        }

        static AccountRef withState(AccountSummary account) {
            return new AccountRef(
                    account.id().toString(),
                    account.name(),
                    Words.of(account.kind()),
                    account.practice(),
                    Optional.of(Words.of(account.state())));
        }
    }

    record TicketRef(String id, String state, Optional<NameShape> owner) {
        static TicketRef of(TicketView ticket) {
            return new TicketRef(
                    ticket.id().toString(),
                    Words.of(ticket.state()),
                    ticket.owner().map(NameShape::of));
        }
    }

    record Last(String direction, String kind, String preview, long at, Optional<String> state) {
        static Last of(LastMessage last) {
            return new Last(
                    Words.of(last.direction()),
                    Words.of(last.kind()),
                    last.preview(),
                    last.at().toEpochMilli(),
                    last.state().map(Words::of));
        }
    }

    record WindowShape(boolean open, Optional<Long> closesAt) {
        static WindowShape of(Window window) {
            return new WindowShape(window.open(), Words.millis(window.closesAt()));
        }
    }
}

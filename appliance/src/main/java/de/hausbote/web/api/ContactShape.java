package de.hausbote.web.api;

import de.hausbote.conversation.ContactView;
import de.hausbote.conversation.LinkedContact;
import de.hausbote.ticket.ContactCard;
import de.hausbote.ticket.TicketView;
import java.util.List;
import java.util.Optional;

/** A person outside, with number and user id masked. */
record ContactShape(
        String id,
        String name,
        String nameFrom,
        Optional<String> givenName,
        Optional<String> profileName,
        Optional<String> customerNumber,
        Optional<String> phoneMasked,
        Optional<String> userIdMasked,
        long created,
        Optional<Doubt> doubt,
        List<Talk> conversations,
        List<Ticket> tickets,
        List<Linked> links) {

    static ContactShape of(ContactCard card) {
        var contact = card.contact();
        return new ContactShape(
                contact.name().id().toString(),
                contact.name().name(),
                Words.of(contact.name().from()),
                Words.present(contact.givenName()),
                Words.present(contact.profileName()),
                Words.present(contact.customerNumber().value()),
                contact.phoneMasked(),
                contact.userIdMasked(),
                contact.created().toEpochMilli(),
                contact.doubt().map(Doubt::of),
                contact.talks().stream().map(Talk::of).toList(),
                card.tickets().stream().map(Ticket::of).toList(),
                card.links().stream().map(Linked::of).toList());
    }

    record Doubt(String change, long since) {
        static Doubt of(ContactView.Doubt doubt) {
            return new Doubt(Words.of(doubt.change()), doubt.since().toEpochMilli());
        }
    }

    record Linked(
            String link,
            long since,
            String id,
            String name,
            String nameFrom,
            Optional<String> phoneMasked,
            Optional<Doubt> doubt,
            List<Talk> conversations) {
        static Linked of(LinkedContact linked) {
            var contact = linked.contact();
            return new Linked(
                    linked.link().toString(),
                    linked.since().toEpochMilli(),
                    contact.name().id().toString(),
                    contact.name().name(),
                    Words.of(contact.name().from()),
                    contact.phoneMasked(),
                    contact.doubt().map(Doubt::of),
                    contact.talks().stream().map(Talk::of).toList());
        }
    }

    record Talk(String id, RowShape.AccountRef account, long activity) {
        static Talk of(ContactView.Talk talk) {
            return new Talk(
                    talk.id().toString(),
                    RowShape.AccountRef.of(talk.account()),
                    talk.activity().toEpochMilli());
        }
    }

    record Ticket(String id, String state, long opened, Optional<Long> resolved) {
        static Ticket of(TicketView ticket) {
            return new Ticket(
                    ticket.id().toString(),
                    Words.of(ticket.state()),
                    ticket.opened().toEpochMilli(),
                    Words.millis(ticket.resolved()));
        }
    }
}

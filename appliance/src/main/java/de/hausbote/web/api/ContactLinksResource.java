package de.hausbote.web.api;

import de.hausbote.conversation.ContactLinks;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.ticket.Inbox;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;

/** Contacts who are one human being. */
final class ContactLinksResource implements Resource {
    private final Inbox inbox;
    private final ContactLinks links;

    ContactLinksResource(Inbox inbox, ContactLinks links) {
        this.inbox = inbox;
        this.links = links;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LINK_CONTACT.route(), this::link);
        routes.on(ApiRoute.PART_CONTACTS.route(), this::part);
    }

    private Answer link(Call call) {
        var contact = call.id(ContactId::parse);
        links.link(
                call.actor(),
                contact,
                Call.read("contact", call.body(Other.class).contact(), ContactId::parse));
        return Answer.ok(ContactShape.of(inbox.contact(call.actor(), contact)));
    }

    private Answer part(Call call) {
        links.part(call.actor(), call.id(Id::parse));
        return Answer.nothing();
    }

    private record Other(String contact) {}
}

package de.hausbote.web.api;

import de.hausbote.conversation.Contacts;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.CustomerNumber;
import de.hausbote.ticket.Inbox;
import de.hausbote.web.Answer;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;

/** The people outside. */
final class ContactsResource implements Resource {
    private static final int LONGEST_NAME = 120;

    private final Inbox inbox;
    private final Contacts contacts;

    ContactsResource(Inbox inbox, Contacts contacts) {
        this.inbox = inbox;
        this.contacts = contacts;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_CONTACT.route(), this::show);
        routes.on(ApiRoute.NAME_CONTACT.route(), this::rename);
        routes.on(ApiRoute.NUMBER_CONTACT.route(), this::number);
        routes.on(ApiRoute.CONFIRM_CONTACT.route(), this::confirm);
        routes.on(ApiRoute.DISCLOSE_ADDRESS.route(), this::disclose);
    }

    private Answer show(Call call) {
        return Answer.ok(ContactShape.of(inbox.contact(call.actor(), call.id(ContactId::parse))));
    }

    private Answer rename(Call call) {
        var name = call.body(Name.class).name().strip();
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new BadRequestException("name");
        }
        contacts.rename(call.actor(), call.id(ContactId::parse), name);
        return show(call);
    }

    private Answer number(Call call) {
        var number = Call.read("number", call.body(OwnNumber.class).number(), CustomerNumber::new);
        contacts.number(call.actor(), call.id(ContactId::parse), number);
        return show(call);
    }

    private Answer confirm(Call call) {
        contacts.confirm(call.actor(), call.id(ContactId::parse));
        return show(call);
    }

    private Answer disclose(Call call) {
        var field = switch (call.body(Field.class).field()) {
            case "phone" -> Address.Kind.PHONE;
            case "userId" -> Address.Kind.USER_ID;
            default -> throw new BadRequestException("field");
        };
        return Answer.ok(new Value(contacts.disclose(call.actor(), call.id(ContactId::parse), field)));
    }

    private record Name(String name) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record OwnNumber(String number) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record Field(String field) {}

    private record Value(String value) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}

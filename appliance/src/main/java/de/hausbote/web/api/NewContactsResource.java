package de.hausbote.web.api;

import de.hausbote.conversation.FoundPerson;
import de.hausbote.conversation.NewContacts;
import de.hausbote.message.AccountId;
import de.hausbote.message.CustomerNumber;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.List;
import java.util.Optional;

/** Contacts that are made, or opened by the house's own number. Numbers stand in the body, never in an address. */
final class NewContactsResource implements Resource {
    private final Api.Outside outside;

    NewContactsResource(Api.Outside outside) {
        this.outside = outside;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LIST_CONTACT_ACCOUNTS.route(), this::accounts);
        routes.on(ApiRoute.CREATE_CONTACT.route(), this::create);
        routes.on(ApiRoute.FIND_CONTACT.route(), this::find);
    }

    private Answer accounts(Call call) {
        var accounts = outside.fresh().accounts(call.actor()).stream()
                .map(RowShape.AccountRef::of)
                .toList();
        return Answer.ok(new Accounts(accounts));
    }

    private Answer create(Call call) {
        var asked = call.body(Asked.class);
        var opened = outside.fresh().make(call.actor(), asked.wanted());
        var shape = new Opened(opened.conversation().toString(), opened.made());
        return opened.made() ? Answer.created(shape) : Answer.ok(shape);
    }

    private Answer find(Call call) {
        var number = Call.read("customerNumber", call.body(Sought.class).customerNumber(), CustomerNumber::new);
        var found = outside.contacts().find(call.actor(), number);
        return Answer.ok(new Found(found.stream().map(Person::of).toList()));
    }

    private record Asked(String account, String phone, Optional<String> name, Optional<String> customerNumber) {
        NewContacts.Wanted wanted() {
            return new NewContacts.Wanted(
                    Call.read("account", account, AccountId::parse),
                    phone,
                    name.orElse(""),
                    Call.read("customerNumber", customerNumber.orElse(""), CustomerNumber::new));
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record Sought(String customerNumber) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record Accounts(List<RowShape.AccountRef> items) {}

    private record Opened(String conversation, boolean made) {}

    private record Found(List<Person> items) {}

    private record Person(String conversation, RowShape.ContactNameShape contact, RowShape.AccountRef account) {
        static Person of(FoundPerson found) {
            return new Person(
                    found.conversation().toString(),
                    RowShape.ContactNameShape.of(found.contact()),
                    RowShape.AccountRef.of(found.account()));
        }
    }
}

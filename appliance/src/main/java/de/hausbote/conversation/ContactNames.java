package de.hausbote.conversation;

import de.hausbote.conversation.AddressTable.Known;
import de.hausbote.conversation.AddressTable.State;
import de.hausbote.conversation.ContactName.Source;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.store.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what to call contacts: the agents' name, else their own, else a masked number, else nothing. */
final class ContactNames {
    private final ContactTable contacts = new ContactTable();
    private final AddressTable addresses = new AddressTable();

    Map<ContactId, ContactName> of(Transaction tx, Collection<ContactId> ids, Seals seals) {
        var known = addresses.of(tx, ids, seals);
        return contacts.find(tx, ids, seals).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        contact -> of(
                                contact.getKey(),
                                contact.getValue().names(),
                                known.getOrDefault(contact.getKey(), List.of()))));
    }

    static ContactName of(ContactId id, Names names, List<Known> known) {
        return Stream.of(
                        named(id, names.given(), Source.AGENT),
                        named(id, names.profile(), Source.PROFILE),
                        named(id, names.user(), Source.PROFILE),
                        named(id, masked(known, Address.Kind.PHONE).orElse(""), Source.NUMBER))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new ContactName(id, "", Source.NONE));
    }

    private static Optional<ContactName> named(ContactId id, String name, Source source) {
        return name.isEmpty() ? Optional.empty() : Optional.of(new ContactName(id, name, source));
    }

    static Optional<String> masked(List<Known> known, Address.Kind kind) {
        return address(known, kind).map(Mask::of);
    }

    /** The newest of its kind that is in use. */
    static Optional<Address> address(List<Known> known, Address.Kind kind) {
        return known.stream()
                .filter(each -> each.state() == State.ACTIVE)
                .map(Known::address)
                .filter(address -> address.kind() == kind)
                .findFirst();
    }
}

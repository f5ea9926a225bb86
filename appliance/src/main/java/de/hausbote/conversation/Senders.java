package de.hausbote.conversation;

import de.hausbote.conversation.AddressTable.Known;
import de.hausbote.conversation.AddressTable.State;
import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.Address.Kind;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content.Change;
import de.hausbote.message.Sender;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows contacts again by their addresses, and makes a contact of whoever is new.
 *
 * <p>The provider's user id names a person, a number names a line: the id is asked first. A number whose line answers with
 * another user id was given to somebody else, so it opens no old conversation (INB-6). Two contacts are never joined.
 * Whoever comes without any address becomes a contact of her own, so that nothing she wrote is lost.
 */
final class Senders {
    private final AddressTable addresses = new AddressTable();
    private final ContactTable contacts = new ContactTable();
    private final ConversationTable conversations = new ConversationTable();
    private final HouseSettings settings;
    private final ContactKeys keys;
    private final Blinds blinds;
    private final Ground ground;
    private final Advertising advertising;

    Senders(Ground ground, HouseSettings settings, Blinds blinds) {
        this.ground = ground;
        this.settings = settings;
        this.keys = new ContactKeys(ground.vault());
        this.blinds = blinds;
        this.advertising = new Advertising(ground);
    }

    /** Who wrote, and the seal of what is hers. */
    record Found(ContactId contact, ContactSeal seal) {}

    Found find(Transaction tx, AccountId account, Sender sender) {
        var contact = recognised(tx, account, sender).orElseGet(() -> make(tx));
        var seal = keys.of(tx, contact);
        learnAddresses(tx, account, sender, contact, seal);
        if (settings.keepsProfileNames(tx)) {
            learnNames(tx, sender, contact, seal);
        }
        return new Found(contact, seal);
    }

    /** The contact that has one of these addresses; nothing is learned. */
    Optional<ContactId> known(Transaction tx, AccountId account, Sender sender) {
        return addresses(sender).stream()
                .flatMap(address -> owner(tx, account, address).stream())
                .findFirst();
    }

    private Optional<ContactId> recognised(Transaction tx, AccountId account, Sender sender) {
        return userId(sender)
                .flatMap(id -> owner(tx, account, id))
                .or(() -> phone(sender)
                        .flatMap(number -> owner(tx, account, number))
                        .filter(contact -> mayAnswerAs(tx, account, sender, contact)));
    }

    private Optional<ContactId> owner(Transaction tx, AccountId account, Address address) {
        return addresses.owner(tx, account, address.kind(), blinds.address(account, address));
    }

    /** Whether this contact may have the sender's user id; if not, the number changed hands. */
    private boolean mayAnswerAs(Transaction tx, AccountId account, Sender sender, ContactId contact) {
        var same = userId(sender).isEmpty()
                || addresses.of(tx, contact, keys.of(tx, contact)).stream()
                        .noneMatch(known -> known.usable(account, Kind.USER_ID));
        if (!same) {
            addresses.release(tx, contact, account, Kind.PHONE);
            contacts.doubt(tx, contact, Change.NUMBER);
            changed(tx, contact);
        }
        return same;
    }

    private ContactId make(Transaction tx) {
        var contact = new ContactId(ground.ids().next());
        contacts.add(tx, contact);
        keys.make(tx, contact);
        return contact;
    }

    /** A free address is the contact's from now on and takes the place of an older one of its kind. */
    private void learnAddresses(Transaction tx, AccountId account, Sender sender, ContactId contact, ContactSeal seal) {
        for (var address : addresses(sender)) {
            if (owner(tx, account, address).isEmpty()) {
                if (addresses.release(tx, contact, account, address.kind())) {
                    contacts.doubt(tx, contact, change(address));
                }
                var known = new Known(contact, account, address, State.ACTIVE);
                addresses.add(tx, ground.ids().next(), known, blinds.address(account, address), seal);
                advertising.follow(tx, account, contact, address, seal);
                changed(tx, contact);
            }
        }
    }

    private static Change change(Address address) {
        return switch (address.kind()) {
            case PHONE -> Change.NUMBER;
            case USER_ID -> Change.USER_ID;
        };
    }

    /**
     * The contact has these addresses from now on. One that is somebody else's stays hers, for two people are never joined;
     * the contact then has none of its kind.
     *
     * @return whether that is news
     */
    boolean replace(Transaction tx, AccountId account, ContactId contact, Sender after) {
        var foreign = addresses(after).stream()
                .filter(address -> owner(tx, account, address)
                        .filter(owner -> !owner.equals(contact))
                        .isPresent())
                .toList();
        foreign.forEach(address -> addresses.release(tx, contact, account, address.kind()));
        var fresh = addresses(after).stream()
                .anyMatch(address -> owner(tx, account, address).isEmpty());
        learnAddresses(tx, account, after, contact, keys.of(tx, contact));
        if (!foreign.isEmpty()) {
            changed(tx, contact);
        }
        return fresh || !foreign.isEmpty();
    }

    /** It is not certain any more that it is still the same person; until somebody confirms it. */
    void doubt(Transaction tx, ContactId contact, Change change) {
        contacts.doubt(tx, contact, change);
        changed(tx, contact);
    }

    private void learnNames(Transaction tx, Sender sender, ContactId contact, ContactSeal seal) {
        var stored = contacts.get(tx, contact, seal);
        var names = stored.names().told(sender.profileName(), sender.userName());
        if (!names.equals(stored.names())) {
            contacts.rename(tx, stored, names, seal);
            changed(tx, contact);
        }
    }

    /** Her conversations are found by other names or numbers from now on; one that begins with this message, by itself. */
    private void changed(Transaction tx, ContactId contact) {
        conversations.of(tx, contact).forEach(talk -> ground.changed(tx, talk.id()));
    }

    static List<Address> addresses(Sender sender) {
        return Stream.concat(userId(sender).stream(), phone(sender).stream()).toList();
    }

    private static Optional<Address> userId(Sender sender) {
        return sender.userId().isEmpty() ? Optional.empty() : Optional.of(new Address(Kind.USER_ID, sender.userId()));
    }

    private static Optional<Address> phone(Sender sender) {
        return sender.phone().isEmpty() ? Optional.empty() : Optional.of(new Address(Kind.PHONE, sender.phone()));
    }
}

package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.util.List;

/** The people outside: their names and addresses, masked until somebody asks. Thread-safe. */
public final class Contacts {
    private static final int LONGEST_NAME = 120;

    private final ContactTable contacts = new ContactTable();
    private final AddressTable addresses = new AddressTable();
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final Ground ground;
    private final Access access;
    private final ContactKeys keys;

    public Contacts(Ground ground) {
        this.ground = ground;
        this.access = new Access(ground);
        this.keys = new ContactKeys(ground.vault());
    }

    /** Gives the contact the name that the house uses; an empty one goes back to what the provider says. */
    public void rename(Actor actor, ContactId contact, String name) {
        var given = name.strip();
        if (given.length() > LONGEST_NAME) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        ground.database().change(tx -> {
            var talks = access.require(tx, actor, Permission.NAME_CONTACTS, contact);
            var seal = keys.of(tx, contact);
            var stored = contacts.get(tx, contact, seal);
            contacts.rename(tx, stored, stored.names().given(given), seal);
            ground.record(tx, actor, AuditAction.CONTACT_RENAME, "contact", contact);
            talks.forEach(talk -> ground.changed(tx, talk.id()));
        });
    }

    /**
     * The whole number or user id; the look is recorded.
     *
     * @throws RefusedException NOT_FOUND when the contact has none
     */
    public String disclose(Actor actor, ContactId contact, Address.Kind field) {
        return ground.database().write(tx -> {
            access.require(tx, actor, Permission.REVEAL_ADDRESS, contact);
            var known = addresses.of(tx, contact, keys.of(tx, contact));
            ground.audit()
                    .record(
                            tx,
                            ground.act(actor, AuditAction.CONTACT_DISCLOSE)
                                    .on("contact", contact)
                                    .because(field.name()));
            return ContactNames.address(known, field)
                    .map(Contacts::written)
                    .orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
        });
    }

    /** A person has made sure that the contact is who she was. */
    public void confirm(Actor actor, ContactId contact) {
        ground.database().change(tx -> {
            var talks = access.require(tx, actor, Permission.REPLY, contact);
            if (contacts.confirm(tx, contact)) {
                ground.record(tx, actor, AuditAction.CONTACT_CONFIRM, "contact", contact);
                talks.forEach(talk -> ground.tell(tx, new Event.ConversationChanged(talk.id())));
            }
        });
    }

    private static String written(Address address) {
        return switch (address.kind()) {
            case PHONE -> "+" + address.value();
            case USER_ID -> address.value();
        };
    }

    /** The contact with these conversations of hers, which the reader was let into. */
    public ContactView view(Transaction tx, ContactId id, List<Conversation> talks) {
        var seal = keys.of(tx, id);
        var contact = contacts.get(tx, id, seal);
        var known = addresses.of(tx, id, seal);
        return new ContactView(
                ContactNames.of(id, contact.names(), known),
                contact.names().given(),
                contact.names().profile(),
                ContactNames.masked(known, Address.Kind.PHONE),
                ContactNames.masked(known, Address.Kind.USER_ID),
                contact.created(),
                contacts.doubted(tx, id),
                talks(tx, talks));
    }

    private List<ContactView.Talk> talks(Transaction tx, List<Conversation> talks) {
        return talks.stream().map(talk -> talk(tx, talk)).toList();
    }

    private ContactView.Talk talk(Transaction tx, Conversation talk) {
        var account = accounts.find(tx, talk.account()).orElseThrow();
        return new ContactView.Talk(talk.id(), AccountSummary.of(account), talk.activity());
    }
}

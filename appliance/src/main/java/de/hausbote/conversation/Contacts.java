package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The people outside: their names and addresses, masked until somebody asks. Thread-safe. */
public final class Contacts {
    private static final int LONGEST_NAME = 120;

    private final ContactTable contacts = new ContactTable();
    private final AddressTable addresses = new AddressTable();
    private final CustomerNumberTable numbers = new CustomerNumberTable();
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final Ground ground;
    private final Access access;
    private final ConversationTable conversations = new ConversationTable();
    private final Parties parties;
    private final ContactKeys keys;
    private final Blinds blinds;

    public Contacts(Ground ground) {
        this.ground = ground;
        this.access = new Access(ground);
        this.parties = new Parties(ground);
        this.keys = new ContactKeys(ground.vault());
        this.blinds = new Blinds(ground.vault());
    }

    /** Gives the contact the name that the house uses; an empty one goes back to what the provider says. */
    public void rename(Actor actor, ContactId contact, String name) {
        var given = checked(name);
        ground.database().change(tx -> {
            var talks = access.require(tx, actor, Permission.NAME_CONTACTS, contact);
            var seal = keys.of(tx, contact);
            var stored = contacts.get(tx, contact, seal);
            contacts.rename(tx, stored, stored.names().given(given), seal);
            ground.record(tx, actor, AuditAction.CONTACT_RENAME, "contact", contact);
            talks.forEach(talk -> ground.changed(tx, talk.id()));
        });
    }

    static String checked(String name) {
        var given = name.strip();
        if (given.length() > LONGEST_NAME) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return given;
    }

    /** The house keeps the contact under this number of its own, or under none. */
    public void number(Actor actor, ContactId contact, CustomerNumber number) {
        ground.database().change(tx -> {
            var talks = access.require(tx, actor, Permission.NAME_CONTACTS, contact);
            number(tx, contact, number);
            ground.record(tx, actor, AuditAction.CONTACT_NUMBER, "contact", contact);
            talks.forEach(talk -> ground.changed(tx, talk.id()));
        });
    }

    void number(Transaction tx, ContactId contact, CustomerNumber number) {
        if (number.present()) {
            var blind = blinds.customerNumber(number);
            numbers.replace(tx, ground.ids().next(), contact, number, blind, keys.of(tx, contact));
        } else {
            numbers.remove(tx, contact);
        }
    }

    /**
     * Whom the house keeps under this number, each with her latest conversation that the agent may see. The look is
     * recorded, with the number as a keyed hash.
     */
    public List<FoundPerson> find(Actor actor, CustomerNumber number) {
        Rights.require(actor, Permission.READ_CONTENT);
        return ground.database().write(tx -> {
            var teams = ground.teams().of(tx, actor.id());
            var talks = owners(tx, number).stream()
                    .flatMap(contact -> conversations.of(tx, contact).stream()
                            .filter(talk -> teams.contains(talk.team()))
                            .limit(1))
                    .toList();
            record(tx, actor, number, talks);
            return parties.found(
                    tx, talks.stream().map(Conversation::id).toList(), Set.copyOf(teams), Math.max(1, talks.size()));
        });
    }

    private List<ContactId> owners(Transaction tx, CustomerNumber number) {
        return number.present() ? numbers.owners(tx, blinds.customerNumber(number)) : List.of();
    }

    private void record(Transaction tx, Actor actor, CustomerNumber number, List<Conversation> talks) {
        var hash = HexFormat.of().formatHex(ground.vault().blind("customer-number", number.compared()));
        ground.audit()
                .record(
                        tx,
                        ground.act(actor, AuditAction.CONTACT_FIND)
                                .because(hash)
                                .showing(talks.stream().map(Conversation::id).toList()));
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
                numbers.of(tx, id, seal),
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

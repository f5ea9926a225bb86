package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.AddressTable.Known;
import de.hausbote.conversation.AddressTable.State;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.TeamId;
import de.hausbote.message.TypedNumber;
import de.hausbote.store.ConflictException;
import de.hausbote.store.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Contacts that agents make before anybody wrote. Nothing is sent to them by that. Thread-safe. */
public final class NewContacts {
    private final ContactTable contacts = new ContactTable();
    private final AddressTable addresses = new AddressTable();
    private final ConversationTable conversations = new ConversationTable();
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final Ground ground;
    private final WorkItems work;
    private final Contacts numbers;
    private final ContactKeys keys;
    private final Blinds blinds;
    private final FirstTalk talks;

    public NewContacts(Ground ground, WorkItems work) {
        this.ground = ground;
        this.work = work;
        this.numbers = new Contacts(ground);
        this.keys = new ContactKeys(ground.vault());
        this.blinds = new Blinds(ground.vault());
        this.talks = new FirstTalk(ground);
    }

    /**
     * Whom an agent wants to write to.
     *
     * @param phone as it was typed
     * @param name what the house calls her, or empty
     */
    public record Wanted(AccountId account, String phone, String name, CustomerNumber customerNumber) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    /**
     * The conversation with her.
     *
     * @param made whether it is new; otherwise the contact was there, and nothing of her was changed
     */
    public record Opened(ConversationId conversation, boolean made) {}

    /** The accounts over which an agent can write. */
    public List<AccountSummary> accounts(Actor actor) {
        Rights.require(actor, Permission.CREATE_CONTACTS);
        return ground.database()
                .read(tx -> accounts.all(tx).stream().map(AccountSummary::of).toList());
    }

    /**
     * Makes the contact with an empty conversation, whose work is the agent's. Whoever has this number over this account
     * already is given instead, so that asking again makes nobody twice.
     *
     * @throws RefusedException the PHONE_ codes for a number that is none, CONTACT_ELSEWHERE when a contact of another team
     *     has it, BAD_REQUEST for an account there is not or a name that is too long
     */
    public Opened make(Actor actor, Wanted wanted) {
        Rights.require(actor, Permission.CREATE_CONTACTS);
        Function<Transaction, Opened> making = tx -> make(tx, actor, wanted);
        try {
            return ground.database().write(making);
        } catch (ConflictException twice) {
            // She wrote, or was made, at this very moment: she is there now.
            return ground.database().write(making);
        }
    }

    private Opened make(Transaction tx, Actor actor, Wanted wanted) {
        var account = accounts.find(tx, wanted.account()).orElseThrow(() -> new RefusedException(Code.BAD_REQUEST));
        var phone = TypedNumber.read(wanted.phone(), account.displayNumber());
        var owner = owner(tx, account.id(), phone);
        return owner.isPresent()
                ? known(tx, actor, account.id(), owner.get())
                : fresh(tx, actor, account.id(), phone, wanted);
    }

    /** An erased contact has no number any more. */
    private Optional<ContactId> owner(Transaction tx, AccountId account, Address phone) {
        var owner = addresses.owner(tx, account, phone.kind(), blinds.address(account, phone));
        var erased = owner.filter(contact -> !keys.of(tx, List.of(contact)).has(contact));
        erased.ifPresent(contact -> addresses.release(tx, contact, account, phone.kind()));
        return erased.isPresent() ? Optional.empty() : owner;
    }

    private Opened known(Transaction tx, Actor actor, AccountId account, ContactId contact) {
        var teams = ground.teams().of(tx, actor.id());
        var talk = conversations
                .between(tx, contact, account)
                .filter(each -> teams.contains(each.team()))
                .orElseThrow(() -> new RefusedException(Code.CONTACT_ELSEWHERE));
        ground.record(tx, actor, AuditAction.CONTACT_FIND, "contact", contact);
        return new Opened(talk.id(), false);
    }

    private Opened fresh(Transaction tx, Actor actor, AccountId account, Address phone, Wanted wanted) {
        var contact = new ContactId(ground.ids().next());
        contacts.add(tx, contact);
        keys.make(tx, contact);
        var seal = keys.of(tx, contact);
        var known = new Known(contact, account, phone, State.ACTIVE);
        addresses.add(tx, ground.ids().next(), known, blinds.address(account, phone), seal);
        var name = Contacts.checked(wanted.name());
        if (!name.isEmpty()) {
            contacts.rename(tx, contacts.get(tx, contact, seal), Names.NONE.given(name), seal);
        }
        numbers.number(tx, contact, wanted.customerNumber());
        ground.record(tx, actor, AuditAction.CONTACT_CREATE, "contact", contact);
        var talk = talks.begin(tx, account, contact, team(tx, actor));
        work.begun(tx, actor, talk.id(), talk.team());
        ground.changed(tx, talk.id());
        return new Opened(talk.id(), true);
    }

    /** Where new conversations go, or a team of the agent's when she is not of that one. */
    private TeamId team(Transaction tx, Actor actor) {
        var teams = ground.teams().of(tx, actor.id());
        var standard = ground.teams().standard(tx);
        if (teams.isEmpty()) {
            throw new RefusedException(Code.NOT_ALLOWED);
        }
        return teams.contains(standard) ? standard : teams.getFirst();
    }
}

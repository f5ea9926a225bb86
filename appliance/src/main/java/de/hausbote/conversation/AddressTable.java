package de.hausbote.conversation;

import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where contacts are reached; found by keyed hash, read under the contact's key. */
final class AddressTable {
    private static final String OWNER = """
            select contact from contact_address where account = :account and kind = :kind and blind in (<blinds>)
            """;

    private static final String INSERT = """
            insert into contact_address (id, contact, account, kind, blind, sealed, state, since)
            values (:id, :contact, :account, :kind, :blind, :sealed, :state, :now)
            """;

    private static final String OF_CONTACTS = """
            select id, contact, account, kind, sealed, state from contact_address
             where contact in (<contacts>) order by contact, since desc, id fetch first 1000 rows only
            """;

    private static final String RELEASE = """
            delete from contact_address where contact = :contact and account = :account and kind = :kind
            """;

    private static final String COUNT = "select count(*) from contact_address";

    private static final String NEXT = """
            select id, contact, account, kind, sealed, state from contact_address
             where id > :after order by id fetch first 200 rows only
            """;

    private static final String REHASH = "update contact_address set blind = :blind where id = :id and blind <> :blind";

    /** How an address is used; the name is the stored form. */
    enum State {
        ACTIVE,
        /** The provider's own spelling of an active number: understood, never written to. */
        ALIAS
    }

    /** An address, opened. */
    record Known(ContactId contact, AccountId account, Address address, State state) {
        boolean usable(AccountId wanted, Address.Kind kind) {
            return state == State.ACTIVE && account.equals(wanted) && address.kind() == kind;
        }
    }

    Optional<ContactId> owner(Transaction tx, AccountId account, Address.Kind kind, Blind blind) {
        return tx.query(OWNER)
                .bind("account", account.bytes())
                .bind("kind", kind)
                .bindIds("blinds", blind.known())
                .one(row -> ContactId.of(row.bytes("contact")));
    }

    void add(Transaction tx, Id id, Known known, Blind blind, ContactSeal seal) {
        var sealed = seal.sealText(
                place(id, known.account(), known.address().kind()),
                known.address().value());
        tx.change(INSERT)
                .bind("id", id.bytes())
                .bind("contact", known.contact().bytes())
                .bind("account", known.account().bytes())
                .bind("kind", known.address().kind())
                .bind("blind", blind.stored())
                .bind("sealed", sealed)
                .bind("state", known.state())
                .bind("now", tx.now())
                .runOnce();
    }

    /** Newest first. */
    Map<ContactId, List<Known>> of(Transaction tx, Collection<ContactId> contacts, Seals seals) {
        return tx
                .query(OF_CONTACTS)
                .bindIds(
                        "contacts",
                        contacts.stream().distinct().map(ContactId::bytes).toList())
                .list(row -> known(row, seals))
                .stream()
                .collect(Collectors.groupingBy(Known::contact));
    }

    List<Known> of(Transaction tx, ContactId contact, ContactSeal seal) {
        return of(tx, List.of(contact), new Seals(Map.of(contact, seal))).getOrDefault(contact, List.of());
    }

    /** The contact has no address of this kind any more: whoever uses it next is somebody new. Whether she had one. */
    boolean release(Transaction tx, ContactId contact, AccountId account, Address.Kind kind) {
        return tx.change(RELEASE)
                .bind("contact", contact.bytes())
                .bind("account", account.bytes())
                .bind("kind", kind)
                .took();
    }

    long count(Transaction tx) {
        return tx.query(COUNT).number();
    }

    /** Hashes the next addresses under the newest key; those of erased contacts are known to nobody any more. */
    List<byte[]> rehashNext(Transaction tx, byte[] after, ContactKeys keys, Blinds blinds) {
        var contacts = tx.query(NEXT).bind("after", after).list(row -> ContactId.of(row.bytes("contact")));
        var seals = keys.of(tx, contacts);
        var ids = new ArrayList<byte[]>();
        var stored = tx.query(NEXT).bind("after", after).list(row -> {
            ids.add(row.bytes("id"));
            return seals.has(ContactId.of(row.bytes("contact")))
                    ? Optional.of(known(row, seals))
                    : Optional.<Known>empty();
        });
        for (var number = 0; number < ids.size(); number++) {
            var id = ids.get(number);
            stored.get(number).ifPresent(known -> rehash(tx, id, blinds.address(known.account(), known.address())));
        }
        return ids;
    }

    private static void rehash(Transaction tx, byte[] id, Blind blind) {
        tx.change(REHASH).bind("blind", blind.stored()).bind("id", id).run();
    }

    private static Known known(Row row, Seals seals) {
        var contact = ContactId.of(row.bytes("contact"));
        var account = AccountId.of(row.bytes("account"));
        var kind = row.word("kind", Address.Kind.class);
        var place = place(Id.of(row.bytes("id")), account, kind);
        var value = seals.of(contact).openText(place, row.bytes("sealed"));
        return new Known(contact, account, new Address(kind, value), row.word("state", State.class));
    }

    private static Place place(Id id, AccountId account, Address.Kind kind) {
        return Place.of("contact_address", "sealed", id.bytes())
                .with("account", account.bytes())
                .with("kind", kind.name());
    }
}

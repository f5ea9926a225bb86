package de.hausbote.conversation;

import de.hausbote.message.ContactId;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.Id;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The house's own numbers of contacts; found by keyed hash, read under the contact's key. */
final class CustomerNumberTable {
    private static final String INSERT = """
        insert into customer_number (id, contact, blind, sealed) values (:id, :contact, :blind, :sealed)
        """;

    private static final String DELETE = "delete from customer_number where contact = :contact";

    private static final String OF_CONTACTS =
            "select id, contact, sealed from customer_number where contact in (<contacts>) order by contact, id";

    private static final String OWNERS = """
        select contact from customer_number where blind in (<blinds>)
         order by contact fetch first 50 rows only
        """;

    private static final String COUNT = "select count(*) from customer_number";

    private static final String NEXT = """
        select id, contact, sealed from customer_number
         where id > :after order by id fetch first 200 rows only
        """;

    private static final String REHASH = "update customer_number set blind = :blind where id = :id and blind <> :blind";

    /** In place of the one before; a new row, so that an older value opens in it never again. */
    void replace(Transaction tx, Id id, ContactId contact, CustomerNumber number, Blind blind, ContactSeal seal) {
        remove(tx, contact);
        tx.change(INSERT)
                .bind("id", id.bytes())
                .bind("contact", contact.bytes())
                .bind("blind", blind.stored())
                .bind("sealed", seal.sealText(place(id), number.value()))
                .runOnce();
    }

    void remove(Transaction tx, ContactId contact) {
        tx.change(DELETE).bind("contact", contact.bytes()).run();
    }

    CustomerNumber of(Transaction tx, ContactId contact, ContactSeal seal) {
        return of(tx, List.of(contact), new Seals(Map.of(contact, seal))).getOrDefault(contact, CustomerNumber.NONE);
    }

    Map<ContactId, CustomerNumber> of(Transaction tx, Collection<ContactId> contacts, Seals seals) {
        return tx
                .query(OF_CONTACTS)
                .bindIds(
                        "contacts",
                        contacts.stream().distinct().map(ContactId::bytes).toList())
                .list(row -> stored(row, seals))
                .stream()
                .collect(Collectors.toMap(Stored::contact, Stored::number));
    }

    /** Whoever has it; fifty at most. */
    List<ContactId> owners(Transaction tx, Blind blind) {
        return tx.query(OWNERS).bindIds("blinds", blind.known()).list(row -> ContactId.of(row.bytes("contact")));
    }

    long count(Transaction tx) {
        return tx.query(COUNT).number();
    }

    /** Hashes the next numbers under the newest key. */
    List<byte[]> rehashNext(Transaction tx, byte[] after, ContactKeys keys, Blinds blinds) {
        var contacts = tx.query(NEXT).bind("after", after).list(row -> ContactId.of(row.bytes("contact")));
        var seals = keys.of(tx, contacts);
        var stored = tx.query(NEXT)
                .bind("after", after)
                .list(row -> seals.has(ContactId.of(row.bytes("contact")))
                        ? Optional.of(stored(row, seals))
                        : Optional.<Stored>empty());
        stored.stream().flatMap(Optional::stream).forEach(each -> rehash(tx, each, blinds));
        return tx.query(NEXT).bind("after", after).list(row -> row.bytes("id"));
    }

    private static void rehash(Transaction tx, Stored stored, Blinds blinds) {
        tx.change(REHASH)
                .bind("blind", blinds.customerNumber(stored.number()).stored())
                .bind("id", stored.id().bytes())
                .run();
    }

    private record Stored(Id id, ContactId contact, CustomerNumber number) {}

    private static Stored stored(Row row, Seals seals) {
        var id = Id.of(row.bytes("id"));
        var contact = ContactId.of(row.bytes("contact"));
        var value = seals.of(contact).openText(place(id), row.bytes("sealed"));
        return new Stored(id, contact, new CustomerNumber(value));
    }

    private static Place place(Id id) {
        return Place.of("customer_number", "sealed", id.bytes());
    }
}

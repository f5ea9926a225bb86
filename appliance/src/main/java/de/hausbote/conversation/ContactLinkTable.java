package de.hausbote.conversation;

import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.PersonId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which contacts are one human being, as somebody said. Each pair stands once, the smaller id first. */
final class ContactLinkTable {
    private static final String COLUMNS = "id, contact, other, since";

    private static final String INSERT = """
        insert into contact_link (id, contact, other, person, since) values (:id, :contact, :other, :person, :now)
        """;

    private static final String OF_CONTACT = "select " + COLUMNS + """
         from contact_link where contact = :contact or other = :contact order by since, id fetch first 50 rows only
        """;

    private static final String FIND = "select " + COLUMNS + " from contact_link where id = :id";

    private static final String BETWEEN =
            "select " + COLUMNS + " from contact_link where contact = :contact and other = :other";

    private static final String DELETE = "delete from contact_link where id = :id";

    private static final String FORGET = "delete from contact_link where contact = :contact or other = :contact";

    /** A link of two contacts. */
    record Link(Id id, ContactId one, ContactId another, Instant since) {
        ContactId beside(ContactId contact) {
            return one.equals(contact) ? another : one;
        }
    }

    void add(Transaction tx, Id id, ContactId one, ContactId another, PersonId person) {
        tx.change(INSERT)
                .bind("id", id.bytes())
                .bind("contact", first(one, another).bytes())
                .bind("other", second(one, another).bytes())
                .bind("person", person.bytes())
                .bind("now", tx.now())
                .runOnce();
    }

    /** The oldest first. */
    List<Link> of(Transaction tx, ContactId contact) {
        return tx.query(OF_CONTACT).bind("contact", contact.bytes()).list(ContactLinkTable::link);
    }

    Optional<Link> find(Transaction tx, Id id) {
        return tx.query(FIND).bind("id", id.bytes()).one(ContactLinkTable::link);
    }

    Optional<Link> between(Transaction tx, ContactId one, ContactId another) {
        return tx.query(BETWEEN)
                .bind("contact", first(one, another).bytes())
                .bind("other", second(one, another).bytes())
                .one(ContactLinkTable::link);
    }

    void remove(Transaction tx, Id id) {
        tx.change(DELETE).bind("id", id.bytes()).run();
    }

    /** Of a contact who is erased. */
    void forget(Transaction tx, ContactId contact) {
        tx.change(FORGET).bind("contact", contact.bytes()).run();
    }

    private static ContactId first(ContactId one, ContactId another) {
        return one.value().compareTo(another.value()) < 0 ? one : another;
    }

    private static ContactId second(ContactId one, ContactId another) {
        return one.value().compareTo(another.value()) < 0 ? another : one;
    }

    private static Link link(Row row) {
        return new Link(
                Id.of(row.bytes("id")),
                ContactId.of(row.bytes("contact")),
                ContactId.of(row.bytes("other")),
                row.time("since"));
    }
}

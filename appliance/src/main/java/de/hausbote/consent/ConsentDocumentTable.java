package de.hausbote.consent;

import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.PersonId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.Place;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Documents beside entries. Every plain column is bound to the sealed name, so that a changed row opens no more. */
public final class ConsentDocumentTable {
    private static final String INSERT = """
            insert into consent_document (id, entry, contact, file, type, size, hash, recorder, recorded, name_sealed)
            values (:id, :entry, :contact, :file, :type, :size, :hash, :recorder, :recorded, :name)
            """;

    private static final String OF_CONTACT = """
            select id, entry, contact, file, type, size, hash, recorder, recorded, name_sealed
              from consent_document where contact = :contact order by id fetch first 1000 rows only
            """;

    private static final String FIND = """
            select id, entry, contact, file, type, size, hash, recorder, recorded, name_sealed
              from consent_document where id = :id
            """;

    private static final String CONTACT = "select contact from consent_document where id = :id";

    private static final String COUNT = "select count(*) from consent_document where entry = :entry";

    private static final String KNOWN = "select file from consent_document where file in (<files>)";

    private static final String DELETE = "delete from consent_document where contact = :contact";

    public void add(Transaction tx, ConsentDocument document, ContactSeal seal) {
        tx.change(INSERT)
                .bind("id", document.id().bytes())
                .bind("entry", document.entry().bytes())
                .bind("contact", document.contact().bytes())
                .bind("file", document.file())
                .bind("type", document.type())
                .bind("size", document.size())
                .bind("hash", document.hash())
                .bind("recorder", document.recorder().bytes())
                .bind("recorded", document.recorded())
                .bind("name", seal.sealText(place(document), document.name()))
                .runOnce();
    }

    /** In the order in which they came. */
    public List<ConsentDocument> of(Transaction tx, ContactId contact, ContactSeal seal) {
        return tx.query(OF_CONTACT).bind("contact", contact.bytes()).list(row -> document(row, seal));
    }

    public Optional<ContactId> contact(Transaction tx, Id id) {
        return tx.query(CONTACT).bind("id", id.bytes()).one(row -> ContactId.of(row.bytes("contact")));
    }

    public ConsentDocument find(Transaction tx, Id id, ContactSeal seal) {
        return tx.query(FIND)
                .bind("id", id.bytes())
                .one(row -> document(row, seal))
                .orElseThrow();
    }

    public long count(Transaction tx, Id entry) {
        return tx.query(COUNT).bind("entry", entry.bytes()).number();
    }

    /** Which of these files belong to a document. */
    public List<String> known(Transaction tx, Collection<String> files) {
        return tx.query(KNOWN).bindWords("files", files).list(row -> row.text("file"));
    }

    void delete(Transaction tx, ContactId contact) {
        tx.change(DELETE).bind("contact", contact.bytes()).run();
    }

    private static ConsentDocument document(Row row, ContactSeal seal) {
        var facts = new ConsentDocument(
                Id.of(row.bytes("id")),
                Id.of(row.bytes("entry")),
                ContactId.of(row.bytes("contact")),
                row.text("file"),
                row.text("type"),
                row.number("size"),
                row.text("hash"),
                PersonId.of(row.bytes("recorder")),
                row.time("recorded"),
                "");
        return named(facts, seal.openText(place(facts), row.bytes("name_sealed")));
    }

    private static ConsentDocument named(ConsentDocument facts, String name) {
        return new ConsentDocument(
                facts.id(),
                facts.entry(),
                facts.contact(),
                facts.file(),
                facts.type(),
                facts.size(),
                facts.hash(),
                facts.recorder(),
                facts.recorded(),
                name);
    }

    private static Place place(ConsentDocument document) {
        return Place.of("consent_document", "name_sealed", document.id().bytes())
                .with("entry", hex(document.entry()))
                .with("file", document.file())
                .with("type", document.type())
                .with("size", document.size())
                .with("hash", document.hash())
                .with("recorder", hex(document.recorder().value()))
                .with("recorded", document.recorded().toEpochMilli());
    }

    private static String hex(Id id) {
        return HexFormat.of().formatHex(id.bytes());
    }
}

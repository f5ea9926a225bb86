package de.hausbote.relay;

import de.hausbote.message.Id;
import de.hausbote.message.PersonId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.Place;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the house agreed may leave, one list for each provider, sealed so that nobody makes it longer beside the program. */
final class AgreedListTable {
    private static final String FIND =
            "select id, name, list_sealed, person, since from agreed_list where name = :name";

    private static final String INSERT = """
            insert into agreed_list (id, name, list_sealed, person, since)
            values (:id, :name, :list, :person, :now)
            """;

    private static final String REPLACE = """
            update agreed_list set list_sealed = :list, person = :person, since = :now where id = :id
            """;

    private static final String COUNT = "select count(*) from agreed_list";

    private static final String NEXT = """
            select id, name, list_sealed, since from agreed_list
             where id > :after order by id fetch first 1 rows only
            """;

    private static final String RESEAL = "update agreed_list set list_sealed = :list where id = :id and since = :since";

    private final Vault vault;

    AgreedListTable(Vault vault) {
        this.vault = vault;
    }

    /** @param by nobody for the list that the house began with */
    record Agreed(Id id, ListText text, Optional<PersonId> by, Instant since) {}

    Optional<Agreed> find(Transaction tx, String list) {
        return tx.query(FIND).bind("name", list).one(this::agreed);
    }

    private Agreed agreed(Row row) {
        var id = Id.of(row.bytes("id"));
        var since = row.time("since");
        var text = vault.openText(Purpose.HOUSE, place(id, row.text("name"), since), row.bytes("list_sealed"));
        return new Agreed(id, ListText.parse(text), row.optionalBytes("person").map(PersonId::of), since);
    }

    void begin(Transaction tx, Id id, String list, ListText text) {
        tx.change(INSERT)
                .bind("id", id.bytes())
                .bind("name", list)
                .bind("list", sealed(tx, id, list, text))
                .bind("person", (byte[]) null)
                .bind("now", tx.now())
                .runOnce();
    }

    void replace(Transaction tx, Id id, String list, ListText text, PersonId by) {
        tx.change(REPLACE)
                .bind("list", sealed(tx, id, list, text))
                .bind("person", by.bytes())
                .bind("now", tx.now())
                .bind("id", id.bytes())
                .runOnce();
    }

    private byte[] sealed(Transaction tx, Id id, String list, ListText text) {
        return vault.sealText(Purpose.HOUSE, place(id, list, tx.now()), text.whole());
    }

    long count(Transaction tx) {
        return tx.query(COUNT).number();
    }

    /** Seals the list behind this one under the newest key. */
    List<byte[]> resealNext(Transaction tx, byte[] after) {
        return tx.query(NEXT).bind("after", after).list(row -> resealed(tx, row));
    }

    private byte[] resealed(Transaction tx, Row row) {
        var since = row.time("since");
        var place = place(Id.of(row.bytes("id")), row.text("name"), since);
        tx.change(RESEAL)
                .bind("list", vault.keys().resealed(Purpose.HOUSE, place, row.bytes("list_sealed")))
                .bind("id", row.bytes("id"))
                .bind("since", since)
                .run();
        return row.bytes("id");
    }

    private static Place place(Id id, String list, Instant since) {
        return Place.of("agreed_list", "list_sealed", id.bytes())
                .with("name", list)
                .with("since", since.toEpochMilli());
    }
}

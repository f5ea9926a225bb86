package de.hausbote.conversation;

import de.hausbote.conversation.ContactView.Doubt;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content.Change;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names are sealed with the row's revision, which every change of them raises; so all three are written together. */
final class ContactTable {
    private static final String INSERT = "insert into contact (id, revision, created) values (:id, 0, :now)";

    private static final String FIND = """
            select id, given_name_sealed, profile_name_sealed, user_name_sealed, revision, created
              from contact where id in (<ids>)
            """;

    private static final String RENAME = """
            update contact
               set given_name_sealed = :given, profile_name_sealed = :profile, user_name_sealed = :user,
                   revision = :revision
             where id = :id and revision = :revision - 1
            """;

    private static final String DOUBT = "update contact set doubt = :change, doubt_since = :now where id = :id";

    private static final String CONFIRM = """
            update contact set doubt = null, doubt_since = null where id = :id and doubt is not null
            """;

    private static final String DOUBTED = "select doubt, doubt_since from contact where id = :id and doubt is not null";

    private static final String FORGET = """
            update contact set profile_name_sealed = null, user_name_sealed = null
             where profile_name_sealed is not null or user_name_sealed is not null
            """;

    /** A contact with her names opened. */
    record Contact(ContactId id, Names names, long revision, Instant created) {}

    void add(Transaction tx, ContactId id) {
        tx.change(INSERT).bind("id", id.bytes()).bind("now", tx.now()).runOnce();
    }

    Contact get(Transaction tx, ContactId id, ContactSeal seal) {
        return find(tx, List.of(id), new Seals(Map.of(id, seal)))
                .values()
                .iterator()
                .next();
    }

    Map<ContactId, Contact> find(Transaction tx, Collection<ContactId> ids, Seals seals) {
        return tx
                .query(FIND)
                .bindIds("ids", ids.stream().distinct().map(ContactId::bytes).toList())
                .list(row -> contact(row, seals))
                .stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    void rename(Transaction tx, Contact contact, Names names, ContactSeal seal) {
        var revision = contact.revision() + 1;
        tx.change(RENAME)
                .bind("given", sealed(contact.id(), "given_name_sealed", revision, names.given(), seal))
                .bind("profile", sealed(contact.id(), "profile_name_sealed", revision, names.profile(), seal))
                .bind("user", sealed(contact.id(), "user_name_sealed", revision, names.user(), seal))
                .bind("revision", revision)
                .bind("id", contact.id().bytes())
                .runOnce();
    }

    /** Something about her changed: whether she is still the same person has to be confirmed. */
    void doubt(Transaction tx, ContactId contact, Change change) {
        tx.change(DOUBT)
                .bind("change", change)
                .bind("now", tx.now())
                .bind("id", contact.bytes())
                .runOnce();
    }

    /** Whether there was a doubt. */
    boolean confirm(Transaction tx, ContactId contact) {
        return tx.change(CONFIRM).bind("id", contact.bytes()).took();
    }

    Optional<Doubt> doubted(Transaction tx, ContactId contact) {
        return tx.query(DOUBTED)
                .bind("id", contact.bytes())
                .one(row -> new Doubt(row.word("doubt", Change.class), row.time("doubt_since")));
    }

    /** Forgets what people call themselves, of everybody; whether anything was known. */
    boolean forgetProfileNames(Transaction tx) {
        return tx.change(FORGET).took();
    }

    private static byte @Nullable [] sealed(ContactId id, String column, long revision, String name, ContactSeal seal) {
        return name.isEmpty() ? null : seal.sealText(place(id, column, revision), name);
    }

    private static Contact contact(Row row, Seals seals) {
        var id = ContactId.of(row.bytes("id"));
        var seal = seals.of(id);
        var names = new Names(
                name(row, id, "given_name_sealed", seal),
                name(row, id, "profile_name_sealed", seal),
                name(row, id, "user_name_sealed", seal));
        return new Contact(id, names, row.number("revision"), row.time("created"));
    }

    private static String name(Row row, ContactId id, String column, ContactSeal seal) {
        return row.optionalBytes(column)
                .map(bytes -> seal.openText(place(id, column, row.number("revision")), bytes))
                .orElse("");
    }

    private static Place place(ContactId id, String column, long revision) {
        return Place.of("contact", column, id.bytes()).revision(revision);
    }
}

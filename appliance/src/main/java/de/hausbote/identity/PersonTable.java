package de.hausbote.identity;

import de.hausbote.message.PersonId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.Place;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Vault;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names and sign-in names are sealed with the row's revision, which every change of them raises. */
final class PersonTable {
    private static final String COLUMNS = """
            id, login_sealed, name_sealed, role, state, language, theme, shortcuts, last_seen, revision
            """;

    private static final String INSERT = """
            insert into person (id, name_sealed, role, state, language, theme, shortcuts, created, revision)
            values (:id, :name, :role, :state, '', '', 1, :now, 1)
            """;

    private static final String FIND = "select " + COLUMNS + " from person where id = :id";

    private static final String ALL =
            "select " + COLUMNS + " from person order by created, id fetch first 1000 rows only";

    private static final String NAMES = "select id, name_sealed, revision from person where id in (<ids>)";

    private static final String BY_LOGIN =
            "select " + COLUMNS + ", password from person where login_blind in (<logins>)";

    private static final String COUNT = "select count(*) from person where state = :state and role = :role";

    private static final String KNOWN = "select 1 from person where state <> 'INVITED' fetch first 1 rows only";

    private static final String ACTIVATE = """
            update person
               set login_blind = :blind, login_sealed = :login, name_sealed = :name, password = :password,
                   state = 'ACTIVE', language = :language, last_seen = :now, revision = revision + 1
             where id = :id and state = 'INVITED'
            """;

    private static final String STATE = "update person set state = :state where id = :id";

    private static final String PASSWORD = "update person set password = :password where id = :id";

    private static final String SEEN = "update person set last_seen = :now where id = :id";

    private static final String ROWS = "select count(*) from person";

    private static final String NEXT = """
            select id, name_sealed, login_sealed, revision from person
             where id > :after order by id fetch first 100 rows only
            """;

    private static final String RESEAL = """
            update person set name_sealed = :name, login_sealed = :login where id = :id and revision = :revision
            """;

    private static final String REHASH = """
            update person set login_blind = :blind
             where id = :id and revision = :revision and login_blind <> :blind
            """;

    private static final String PREFER = """
            update person set language = :language, theme = :theme, shortcuts = :shortcuts where id = :id
            """;

    private final Vault vault;

    PersonTable(Vault vault) {
        this.vault = vault;
    }

    /** A person with the hash of the password. */
    record WithPassword(Person person, String hash) {}

    void invite(Transaction tx, PersonId id, String name, Role role) {
        tx.change(INSERT)
                .bind("id", id.bytes())
                .bind("name", vault.sealText(Purpose.STAFF, place("name_sealed", id, 1), name))
                .bind("role", role)
                .bind("state", PersonState.INVITED)
                .bind("now", tx.now())
                .runOnce();
    }

    Optional<Person> find(Transaction tx, PersonId id) {
        return tx.query(FIND).bind("id", id.bytes()).one(this::person);
    }

    List<Person> all(Transaction tx) {
        return tx.query(ALL).list(this::person);
    }

    Map<PersonId, String> names(Transaction tx, Collection<PersonId> ids) {
        return tx.query(NAMES).bindIds("ids", ids.stream().map(PersonId::bytes).toList()).list(this::named).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<WithPassword> byLogin(Transaction tx, List<byte[]> loginBlinds) {
        return tx.query(BY_LOGIN)
                .bindIds("logins", loginBlinds)
                .one(row -> new WithPassword(person(row), row.text("password")));
    }

    long count(Transaction tx, Role role, PersonState state) {
        return tx.query(COUNT).bind("state", state).bind("role", role).number();
    }

    /** Whether somebody ever activated an account. */
    boolean anybody(Transaction tx) {
        return tx.query(KNOWN).exists();
    }

    void activate(Transaction tx, PersonId id, Activation activation, byte[] loginBlind, String passwordHash) {
        var revision = tx.query(FIND)
                        .bind("id", id.bytes())
                        .one(row -> row.number("revision"))
                        .orElse(0L)
                + 1;
        tx.change(ACTIVATE)
                .bind("id", id.bytes())
                .bind("blind", loginBlind)
                .bind("login", vault.sealText(Purpose.STAFF, place("login_sealed", id, revision), activation.login()))
                .bind("name", vault.sealText(Purpose.STAFF, place("name_sealed", id, revision), activation.name()))
                .bind("password", passwordHash)
                .bind("language", activation.language())
                .bind("now", tx.now())
                .runOnce();
    }

    void state(Transaction tx, PersonId id, PersonState state) {
        tx.change(STATE).bind("state", state).bind("id", id.bytes()).runOnce();
    }

    void password(Transaction tx, PersonId id, String hash) {
        tx.change(PASSWORD).bind("password", hash).bind("id", id.bytes()).runOnce();
    }

    void seen(Transaction tx, PersonId id, Instant now) {
        tx.change(SEEN).bind("now", now).bind("id", id.bytes()).runOnce();
    }

    void prefer(Transaction tx, PersonId id, Preferences preferences) {
        tx.change(PREFER)
                .bind("language", preferences.language())
                .bind("theme", preferences.theme())
                .bind("shortcuts", preferences.shortcuts())
                .bind("id", id.bytes())
                .runOnce();
    }

    long rows(Transaction tx) {
        return tx.query(ROWS).number();
    }

    /** Seals the names of the next people under the newest key; one that is changed meanwhile is sealed anew by that. */
    List<byte[]> resealNext(Transaction tx, byte[] after) {
        return next(tx, after).stream().map(stored -> reseal(tx, stored)).toList();
    }

    /** Hashes the sign-in names of the next people under the newest key. */
    List<byte[]> rehashNext(Transaction tx, byte[] after) {
        return next(tx, after).stream().map(stored -> rehash(tx, stored)).toList();
    }

    private List<Stored> next(Transaction tx, byte[] after) {
        return tx.query(NEXT)
                .bind("after", after)
                .list(row -> new Stored(
                        PersonId.of(row.bytes("id")),
                        new Sealed(row.bytes("name_sealed")),
                        row.optionalBytes("login_sealed").map(Sealed::new),
                        row.number("revision")));
    }

    private byte[] reseal(Transaction tx, Stored stored) {
        var name = resealed("name_sealed", stored, stored.name());
        var login = stored.login().map(old -> resealed("login_sealed", stored, old));
        tx.change(RESEAL)
                .bind("name", name)
                .bind("login", login.orElse(null))
                .bind("id", stored.id().bytes())
                .bind("revision", stored.revision())
                .run();
        return stored.id().bytes();
    }

    private byte[] resealed(String column, Stored stored, Sealed sealed) {
        var keys = vault.keys();
        return keys.current(Purpose.STAFF, sealed.bytes)
                ? sealed.bytes
                : keys.resealed(Purpose.STAFF, place(column, stored.id(), stored.revision()), sealed.bytes);
    }

    private byte[] rehash(Transaction tx, Stored stored) {
        stored.login().ifPresent(old -> {
            var login = vault.openText(Purpose.STAFF, place("login_sealed", stored.id(), stored.revision()), old.bytes);
            tx.change(REHASH)
                    .bind("blind", vault.blind("login", login))
                    .bind("id", stored.id().bytes())
                    .bind("revision", stored.revision())
                    .run();
        });
        return stored.id().bytes();
    }

    /** A person's names as they rest. */
    private record Stored(PersonId id, Sealed name, Optional<Sealed> login, long revision) {}

    private static final class Sealed {
        private final byte[] bytes;

        Sealed(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private Person person(Row row) {
        var id = PersonId.of(row.bytes("id"));
        var revision = row.number("revision");
        var login = row.optionalBytes("login_sealed")
                .map(bytes -> vault.openText(Purpose.STAFF, place("login_sealed", id, revision), bytes));
        return new Person(
                id,
                name(row, id),
                login.orElse(""),
                row.word("role", Role.class),
                row.word("state", PersonState.class),
                new Preferences(row.text("language"), row.text("theme"), row.flag("shortcuts")),
                row.optionalTime("last_seen"));
    }

    private Map.Entry<PersonId, String> named(Row row) {
        var id = PersonId.of(row.bytes("id"));
        return Map.entry(id, name(row, id));
    }

    private String name(Row row, PersonId id) {
        return vault.openText(
                Purpose.STAFF, place("name_sealed", id, row.number("revision")), row.bytes("name_sealed"));
    }

    private static Place place(String column, PersonId id, long revision) {
        return Place.of("person", column, id.bytes()).revision(revision);
    }
}

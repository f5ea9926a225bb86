package de.hausbote.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.event.Event;
import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Signed-in people: begins, finds and ends sessions. A session is over after a while without anything that a person did,
 * and in any case after a day's work; who signs in too often loses the oldest one. Thread-safe.
 */
public final class Sessions {
    /** Input within this time is not written down again. */
    private static final Duration GRAIN = Duration.ofSeconds(20);

    private final SessionTable sessions = new SessionTable();
    private final Foundation foundation;
    private final SessionSettings settings;
    private final PersonTable people;
    private final Tokens tokens;

    public Sessions(Foundation foundation, SessionSettings settings) {
        this.foundation = foundation;
        this.settings = settings;
        this.people = new PersonTable(foundation.vault());
        this.tokens = new Tokens(foundation);
    }

    public Duration idle() {
        return settings.idle();
    }

    /** The session of this token, if it is still one. Looking is no input. */
    public Optional<Session> find(String token) {
        var ids = tokens.sessionBlinds(token).stream().map(SessionId::of).toList();
        return foundation
                .database()
                .read(tx -> ids.stream().flatMap(id -> living(tx, id).stream()).findFirst());
    }

    /** Those of the sessions that are still ones. */
    public Map<SessionId, Session> living(Collection<SessionId> ids) {
        return foundation
                .database()
                .read(tx -> ids.stream()
                        .map(id -> living(tx, id))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toMap(Session::id, Function.identity())));
    }

    /** A person did something: the session lasts on. */
    public void input(Session session) {
        if (session.lastInput().plus(GRAIN).isAfter(foundation.database().read(Transaction::now))) {
            return;
        }
        foundation.database().change(tx -> {
            sessions.input(tx, session.id());
            people.seen(tx, session.person().id(), tx.now());
        });
    }

    /** The second token of a session, which the page sends with every change. */
    public String proof(String token) {
        return tokens.proof(token);
    }

    /** Whether a request that came with this session's token also carries the second one. Takes the same time always. */
    public boolean proves(String token, String proof) {
        var proves = false;
        for (var known : tokens.proofs(token)) {
            proves |= MessageDigest.isEqual(bytes(known), bytes(proof));
        }
        return proves;
    }

    /** Signs out. */
    public void end(Session session) {
        foundation.database().change(tx -> {
            if (sessions.delete(tx, session.id())) {
                var actor = session.actor();
                record(tx, Act.by(actor.id().toString(), actor.role().name(), AuditAction.SESSION_END), actor.id());
                tellOf(tx, actor.id());
            }
        });
    }

    /** Signs everybody out, after the house was sealed on purpose. */
    public void endAll() {
        foundation.database().change(sessions::deleteAll);
    }

    SignedIn begin(Transaction tx, Person person) {
        sessions.deleteOld(tx, tx.now().minus(settings.idle()), tx.now().minus(settings.agents()));
        makeRoom(tx, person.id());
        var token = tokens.session();
        var id = SessionId.of(tokens.sessionBlind(token));
        sessions.add(tx, id, person.id());
        people.seen(tx, person.id(), tx.now());
        record(tx, Act.by(person.id().toString(), person.role().name(), AuditAction.SESSION_BEGIN), person.id());
        return new SignedIn(new Session(id, person, tx.now(), ends(person, tx.now())), token);
    }

    void endAll(Transaction tx, PersonId person) {
        sessions.deleteOf(tx, person);
        tellOf(tx, person);
    }

    private void makeRoom(Transaction tx, PersonId person) {
        var surplus = sessions.ofPerson(tx, person).stream()
                .skip(settings.perPerson() - 1L)
                .toList();
        surplus.forEach(id -> sessions.delete(tx, id));
        if (!surplus.isEmpty()) {
            tellOf(tx, person);
        }
    }

    private Optional<Session> living(Transaction tx, SessionId id) {
        return sessions.find(tx, id)
                .flatMap(stored -> people.find(tx, stored.person())
                        .filter(Person::active)
                        .map(person -> new Session(id, person, stored.lastInput(), ends(person, stored.created()))))
                .filter(session -> living(session, tx.now()));
    }

    private boolean living(Session session, Instant now) {
        return now.isBefore(session.lastInput().plus(settings.idle())) && now.isBefore(session.ends());
    }

    private Instant ends(Person person, Instant created) {
        return created.plus(settings.longest(person.role()));
    }

    private void record(Transaction tx, Act act, PersonId person) {
        foundation.audit().record(tx, act.on("person", person));
    }

    private void tellOf(Transaction tx, PersonId person) {
        tx.afterCommit(() -> foundation.events().publish(new Event.AccessChanged(person)));
    }

    private static byte[] bytes(String token) {
        return token.getBytes(UTF_8);
    }
}

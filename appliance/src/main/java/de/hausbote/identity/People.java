package de.hausbote.identity;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.message.PersonId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody who works in the house: invites, activates and deactivates people, and knows their names. Thread-safe. */
public final class People {
    private final Foundation foundation;
    private final PersonTable people;
    private final ActivationTable activations = new ActivationTable();
    private final Codes codes;
    private final Sessions sessions;

    public People(Foundation foundation, Sessions sessions) {
        this.foundation = foundation;
        this.people = new PersonTable(foundation.vault());
        this.codes = new Codes(foundation);
        this.sessions = sessions;
    }

    public List<Colleague> all(Actor actor) {
        Rights.require(actor, Permission.MANAGE_PEOPLE);
        return foundation.database().write(tx -> {
            var expiries = activations.expiries(tx);
            var all = people.all(tx);
            var ids = all.stream().map(Person::id).toList();
            foundation.audit().record(tx, act(actor, AuditAction.PERSON_LIST).showing(ids));
            return all.stream()
                    .map(person -> new Colleague(person, Optional.ofNullable(expiries.get(person.id()))))
                    .toList();
        });
    }

    /** Those who can own a ticket. */
    public List<Person> agents(Actor actor) {
        Rights.require(actor, Permission.ASSIGN);
        return foundation
                .database()
                .read(tx -> people.all(tx).stream()
                        .filter(person -> person.role() == Role.AGENT && person.active())
                        .toList());
    }

    /** Whether this is somebody who talks to contacts and has not left the house. */
    public boolean isAgent(Transaction tx, PersonId id) {
        return people.find(tx, id)
                .filter(person -> person.role() == Role.AGENT && person.active())
                .isPresent();
    }

    /** The names of these people, for texts that name a colleague. */
    public Map<PersonId, String> names(Transaction tx, Collection<PersonId> ids) {
        return people.names(tx, ids);
    }

    /** Whether somebody has an account: while nobody has, the console shows the codes of the first two. */
    public boolean anybody() {
        return foundation.database().read(people::anybody);
    }

    public Invitation invite(Actor actor, String name, Role role) {
        Rights.require(actor, Permission.MANAGE_PEOPLE);
        var shown = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        if (!Activation.wellFormed(shown)) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return foundation.database().write(tx -> {
            var invitation = codes.invite(tx, shown, role);
            record(
                    tx,
                    act(actor, AuditAction.PERSON_INVITE),
                    invitation.person().id());
            return invitation;
        });
    }

    /** A new code for somebody who has no account yet; the old one is void. */
    public Invitation newCode(Actor actor, PersonId id) {
        Rights.require(actor, Permission.MANAGE_PEOPLE);
        return foundation.database().write(tx -> {
            var invited = existing(tx, id);
            if (invited.state() != PersonState.INVITED) {
                throw new RefusedException(Code.NOT_FOUND);
            }
            record(tx, act(actor, AuditAction.PERSON_INVITE).because("new-code"), id);
            return codes.issue(tx, invited);
        });
    }

    /** Ends all sessions of the person within a second. */
    public void deactivate(Actor actor, PersonId id) {
        Rights.require(actor, Permission.MANAGE_PEOPLE);
        foundation.database().change(tx -> {
            var person = existing(tx, id);
            keepOneAdmin(tx, person);
            people.state(tx, id, PersonState.INACTIVE);
            activations.deleteOf(tx, id);
            sessions.endAll(tx, id);
            record(tx, act(actor, AuditAction.PERSON_STATE).because("inactive"), id);
        });
    }

    /** Calls somebody back: with her password when she had an account, otherwise a new code is needed. */
    public void reactivate(Actor actor, PersonId id) {
        Rights.require(actor, Permission.MANAGE_PEOPLE);
        foundation.database().change(tx -> {
            var person = existing(tx, id);
            if (person.state() == PersonState.INACTIVE) {
                people.state(tx, id, person.login().isEmpty() ? PersonState.INVITED : PersonState.ACTIVE);
                record(tx, act(actor, AuditAction.PERSON_STATE).because("active"), id);
            }
        });
    }

    public void prefer(Actor actor, Preferences preferences) {
        foundation.database().change(tx -> {
            people.prefer(tx, actor.id(), preferences);
            record(tx, act(actor, AuditAction.PERSON_PREFERENCES), actor.id());
        });
    }

    private Person existing(Transaction tx, PersonId id) {
        return people.find(tx, id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
    }

    private void keepOneAdmin(Transaction tx, Person person) {
        if (person.role() == Role.ADMIN && person.active() && people.count(tx, Role.ADMIN, PersonState.ACTIVE) < 2) {
            throw new RefusedException(Code.LAST_ADMIN);
        }
    }

    private static Act act(Actor actor, AuditAction action) {
        return Act.by(actor.id().toString(), actor.role().name(), action);
    }

    private void record(Transaction tx, Act act, PersonId person) {
        foundation.audit().record(tx, act.on("person", person));
    }
}

package de.hausbote.identity;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.ConflictException;
import de.hausbote.store.Transaction;
import de.hausbote.vault.BusyException;
import de.hausbote.vault.Passwords;

/** Turns a one-time code into an account: its owner chooses name, sign-in name and password herself. Thread-safe. */
public final class Activations {
    private static final int PAUSE_WHEN_BUSY = 5;

    private final ActivationTable activations = new ActivationTable();
    private final PasswordRules rules = PasswordRules.load();
    private final Foundation foundation;
    private final Passwords passwords;
    private final Sessions sessions;
    private final PersonTable people;
    private final Tokens tokens;
    private final Teams teams;

    public Activations(Foundation foundation, Passwords passwords, Sessions sessions) {
        this.foundation = foundation;
        this.passwords = passwords;
        this.sessions = sessions;
        this.people = new PersonTable(foundation.vault());
        this.tokens = new Tokens(foundation);
        this.teams = new Teams(foundation.ids());
    }

    /** Whom this code invites. Looking does not use it up. */
    public Person check(String code) {
        return foundation.database().read(tx -> invited(tx, code));
    }

    /** Makes the account and signs in. The code is used up, whatever else it might have been good for. */
    public SignedIn activate(Activation activation) {
        check(activation.code());
        rules.check(activation);
        var hash = hash(activation.password());
        try {
            return foundation.database().write(tx -> activate(tx, activation, hash));
        } catch (ConflictException taken) {
            throw new RefusedException(Code.LOGIN_TAKEN);
        }
    }

    private SignedIn activate(Transaction tx, Activation activation, String hash) {
        var person = invited(tx, activation.code());
        var logins = foundation.vault().blinds("login", activation.login());
        if (people.byLogin(tx, logins).isPresent()) {
            throw new RefusedException(Code.LOGIN_TAKEN);
        }
        people.activate(tx, person.id(), activation, logins.getFirst(), hash);
        activations.deleteOf(tx, person.id());
        if (person.role() == Role.AGENT) {
            teams.joinStandard(tx, person.id());
        }
        foundation
                .audit()
                .record(
                        tx,
                        Act.by(person.id().toString(), person.role().name(), AuditAction.PERSON_ACTIVATE)
                                .on("person", person.id()));
        return sessions.begin(tx, people.find(tx, person.id()).orElseThrow());
    }

    private Person invited(Transaction tx, String code) {
        return activations
                .find(tx, tokens.codeBlinds(code))
                .flatMap(id -> people.find(tx, id))
                .filter(person -> person.state() == PersonState.INVITED)
                .orElseThrow(() -> new RefusedException(Code.CODE_UNKNOWN));
    }

    private String hash(String password) {
        try {
            return passwords.hash(password.toCharArray());
        } catch (BusyException busy) {
            throw new RefusedException(Code.TOO_MANY_TRIES, PAUSE_WHEN_BUSY);
        }
    }
}

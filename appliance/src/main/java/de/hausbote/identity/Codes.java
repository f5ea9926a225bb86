package de.hausbote.identity;

import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import java.time.Duration;

/** Invites people and gives them their one-time code: valid for a day, one at a time (IAM-12). */
final class Codes {
    private static final Duration VALID = Duration.ofHours(24);

    private final ActivationTable activations = new ActivationTable();
    private final Foundation foundation;
    private final PersonTable people;
    private final Tokens tokens;

    Codes(Foundation foundation) {
        this.foundation = foundation;
        this.people = new PersonTable(foundation.vault());
        this.tokens = new Tokens(foundation);
    }

    Invitation invite(Transaction tx, String name, Role role) {
        var id = new PersonId(foundation.ids().next());
        people.invite(tx, id, name, role);
        return issue(tx, people.find(tx, id).orElseThrow());
    }

    /** Voids the codes that the person had. */
    Invitation issue(Transaction tx, Person person) {
        activations.deleteOf(tx, person.id());
        var code = tokens.code();
        var expires = tx.now().plus(VALID);
        activations.add(tx, person.id(), tokens.codeBlind(code), expires);
        return new Invitation(person, code, expires);
    }
}

package de.hausbote.identity;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.store.Transaction;
import java.util.List;

/**
 * The only way into a new house: while nobody has an account, each start invites an administrator and an agent anew and
 * hands their codes to the console. The codes of earlier starts are void.
 */
public final class FirstCodes {
    private final Foundation foundation;
    private final PersonTable people;
    private final Codes codes;
    private final Teams teams;

    public FirstCodes(Foundation foundation) {
        this.foundation = foundation;
        this.people = new PersonTable(foundation.vault());
        this.codes = new Codes(foundation);
        this.teams = new Teams(foundation.ids());
    }

    /** Empty as soon as somebody has an account. */
    public List<Invitation> issue() {
        return foundation.database().write(tx -> {
            teams.standard(tx);
            return people.anybody(tx) ? List.of() : invitations(tx);
        });
    }

    private List<Invitation> invitations(Transaction tx) {
        var invited = people.all(tx);
        var first = invited.isEmpty()
                ? List.of(codes.invite(tx, "", Role.ADMIN), codes.invite(tx, "", Role.AGENT))
                : invited.stream().map(person -> codes.issue(tx, person)).toList();
        first.forEach(invitation -> foundation
                .audit()
                .record(
                        tx,
                        Act.by(Act.SETUP, "", AuditAction.PERSON_INVITE)
                                .on("person", invitation.person().id())));
        return first;
    }
}

package de.hausbote.identity;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.store.ConflictException;
import de.hausbote.store.Transaction;
import de.hausbote.vault.RootProof;
import java.util.Optional;

/**
 * Which data protection officer accepts that the machine opens the house by itself (KEY-6). It is about one root key:
 * another start mode always comes with another root key, so both ask anew. Thread-safe.
 */
public final class StartModeAcceptances {
    private final StartModeAcceptanceTable acceptances = new StartModeAcceptanceTable();
    private final Foundation foundation;
    private final PersonTable people;

    public StartModeAcceptances(Foundation foundation) {
        this.foundation = foundation;
        this.people = new PersonTable(foundation.vault());
    }

    public Optional<StartModeAcceptance> of(RootProof root) {
        return foundation.database().read(tx -> of(tx, root));
    }

    /** Whoever was first stays the one; accepting once more changes nothing. */
    public StartModeAcceptance accept(Actor actor, RootProof root) {
        Rights.require(actor, Permission.ACCEPT_START_MODE);
        try {
            return foundation.database().write(tx -> of(tx, root).orElseGet(() -> accept(tx, actor, root)));
        } catch (ConflictException meanwhile) {
            // Somebody accepted beside this one and was first.
            return of(root).orElseThrow();
        }
    }

    private Optional<StartModeAcceptance> of(Transaction tx, RootProof root) {
        return acceptances
                .find(tx, root)
                .map(found ->
                        new StartModeAcceptance(people.find(tx, found.person()).orElseThrow(), found.at()));
    }

    private StartModeAcceptance accept(Transaction tx, Actor actor, RootProof root) {
        acceptances.add(tx, root, actor.id());
        foundation
                .audit()
                .record(tx, Act.by(actor.id().toString(), actor.role().name(), AuditAction.START_MODE_ACCEPT));
        return of(tx, root).orElseThrow();
    }
}

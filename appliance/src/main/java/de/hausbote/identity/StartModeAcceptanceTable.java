package de.hausbote.identity;

import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.RootProof;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** One acceptance for each root key; that of a former root key stays and counts no more. */
final class StartModeAcceptanceTable {
    private static final String FIND = "select person, accepted from start_mode_acceptance where root_proof = :root";

    private static final String INSERT =
            "insert into start_mode_acceptance (root_proof, person, accepted) values (:root, :person, :now)";

    /** Who accepted, and when. */
    record Accepted(PersonId person, Instant at) {}

    Optional<Accepted> find(Transaction tx, RootProof root) {
        return tx.query(FIND)
                .bind("root", digits(root))
                .one(row -> new Accepted(PersonId.of(row.bytes("person")), row.time("accepted")));
    }

    void add(Transaction tx, RootProof root, PersonId person) {
        tx.change(INSERT)
                .bind("root", digits(root))
                .bind("person", person.bytes())
                .bind("now", tx.now())
                .runOnce();
    }

    private static String digits(RootProof root) {
        return HexFormat.of().formatHex(root.bytes());
    }
}

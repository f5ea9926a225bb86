package de.hausbote.conversation;

import de.hausbote.conversation.KillSwitch.Pulled;
import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import java.util.Optional;

/** Whether the switch is pulled that stops everything. */
final class OutwardStopTable {
    private static final String PULL = """
            insert into outward_stop (number, person, since) values (1, :person, :now)
            """;

    private static final String RELEASE = "delete from outward_stop";

    private static final String STATE = "select person, since from outward_stop where number = 1";

    void pull(Transaction tx, PersonId person) {
        tx.change(PULL).bind("person", person.bytes()).bind("now", tx.now()).runOnce();
    }

    /** Whether it was pulled. */
    boolean release(Transaction tx) {
        return tx.change(RELEASE).took();
    }

    Optional<Pulled> state(Transaction tx) {
        return tx.query(STATE).one(row -> new Pulled(PersonId.of(row.bytes("person")), row.time("since")));
    }
}

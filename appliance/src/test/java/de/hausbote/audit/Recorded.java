package de.hausbote.audit;

import de.hausbote.store.Database;
import java.util.List;

/** What is on record, for tests of those who put it there. */
public final class Recorded {
    private static final Audit AUDIT = new Audit();

    private Recorded() {}

    /** All acts, oldest first. */
    public static List<Act> in(Database database) {
        return database.read(tx -> AUDIT.page(tx, 0, 1_000)).stream()
                .map(AuditEntry::act)
                .toList();
    }
}

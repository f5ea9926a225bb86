package de.hausbote.audit;

import de.hausbote.log.Printable;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;

/** The record as it is kept. Whatever text comes, an entry stays one entry: controls and line ends become escapes. */
final class AuditEntryTable {
    private static final String INSERT = """
            insert into audit_entry (at_time, actor, role, action, object_kind, object_id, reason, result, objects)
            values (:at_time, :actor, :role, :action, :object_kind, :object_id, :reason, :result, :objects)
            """;
    private static final String AFTER = """
            select sequence, at_time, actor, role, action, object_kind, object_id, reason, result, objects
              from audit_entry
             where sequence > :after
             order by sequence
             fetch first :limit rows only
            """;

    private static final String NEWEST = """
            select sequence, at_time, actor, role, action, object_kind, object_id, reason, result, objects
              from audit_entry
             order by sequence desc
             fetch first :limit rows only
            """;

    private static final int LONGEST_REASON = 200;

    void add(Transaction tx, Instant at, Act act) {
        tx.change(INSERT)
                .bind("at_time", at)
                .bind("actor", Printable.of(act.actor()))
                .bind("role", Printable.of(act.role()))
                .bind("action", act.action().word())
                .bind("object_kind", Printable.of(act.objectKind()))
                .bind("object_id", Printable.of(act.objectId()))
                .bind("reason", cut(Printable.of(act.reason())))
                .bind("result", Printable.of(act.result()))
                .bind("objects", String.join(" ", act.objects()))
                .runOnce();
    }

    List<AuditEntry> after(Transaction tx, long after, int limit) {
        return tx.query(AFTER).bind("after", after).bind("limit", limit).list(AuditEntryTable::entry);
    }

    List<AuditEntry> newest(Transaction tx, int limit) {
        return tx.query(NEWEST).bind("limit", limit).list(AuditEntryTable::entry);
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(row.number("sequence"), row.time("at_time"), act(row));
    }

    private static Act act(Row row) {
        var objects = row.text("objects");
        return new Act(
                row.text("actor"),
                row.text("role"),
                AuditAction.of(row.text("action")),
                row.text("object_kind"),
                row.text("object_id"),
                row.text("reason"),
                row.text("result"),
                objects.isEmpty() ? List.of() : List.of(objects.split(" ", -1)));
    }
}

package de.hausbote.relay;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.Ground;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.ContactId;
import de.hausbote.relay.LedgerReportTable.Left;
import de.hausbote.relay.LedgerReportTable.Span;
import de.hausbote.store.Transaction;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What left the house, per contact, month and field, for the data protection officer: how often and how long, never
 * what (REL-21). A call whose outcome is not known counts as one that left; one that surely did not leave does not count.
 * Contacts are ids here; names stay with those who talk to them. Thread-safe.
 */
public final class LedgerReport {
    private static final int BATCH = 500;

    private final LedgerReportTable rows = new LedgerReportTable();
    private final Ground ground;

    public LedgerReport(Ground ground) {
        this.ground = ground;
    }

    /** @param next the last contact of the page, when there are more */
    public record Page(List<Line> lines, Optional<ContactId> next) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param calls how many calls for this contact left
     * @param bytes how long they were, heads and bodies; 0 for calls from before lengths were written down
     * @param blocked how many were stopped by the allow-list, so that nothing of them left
     */
    public record Line(ContactId contact, long calls, long bytes, long blocked, List<Field> fields) {
        public Line {
            fields = List.copyOf(fields);
        }
    }

    /**
     * @param times how often it was filled
     * @param length characters of all of them, bytes of a file
     */
    public record Field(String channel, String endpoint, String name, long times, long length) {}

    private record Key(String channel, String endpoint, String name) {}

    /**
     * One page of a month (UTC), ordered by contact. On record.
     *
     * @param after the last contact of the page before
     */
    public Page month(Actor actor, YearMonth month, Optional<ContactId> after, int limit) {
        Rights.require(actor, Permission.READ_LEDGER);
        var span = span(month);
        return ground.database().write(tx -> {
            ground.record(tx, actor, AuditAction.LEDGER_READ, "month", month);
            var contacts = rows.contacts(tx, after, span, limit + 1);
            var shown = contacts.subList(0, Math.min(limit, contacts.size()));
            var lines = shown.stream().map(contact -> line(tx, contact, span)).toList();
            return new Page(lines, contacts.size() > limit ? Optional.of(shown.getLast()) : Optional.empty());
        });
    }

    /** The same of one contact. On record. */
    public Line contact(Actor actor, YearMonth month, ContactId contact) {
        Rights.require(actor, Permission.READ_LEDGER);
        return ground.database().write(tx -> {
            ground.record(tx, actor, AuditAction.LEDGER_READ, "contact", contact);
            return line(tx, contact, span(month));
        });
    }

    private Line line(Transaction tx, ContactId contact, Span span) {
        var sums = new HashMap<Key, long[]>();
        var calls = new long[3];
        var after = 0L;
        while (true) {
            var batch = rows.of(tx, contact, span, after, BATCH);
            batch.forEach(left -> add(left, calls, sums));
            if (batch.size() < BATCH) {
                return new Line(contact, calls[0], calls[1], calls[2], fields(sums));
            }
            after = batch.getLast().sequence();
        }
    }

    private static void add(Left left, long[] calls, Map<Key, long[]> sums) {
        if (left.blocked()) {
            calls[2]++;
            return;
        }
        calls[0]++;
        calls[1] += left.bytes();
        for (var field : left.fields().split(" ", -1)) {
            var equals = field.lastIndexOf('=');
            if (equals > 0) {
                var sum = sums.computeIfAbsent(
                        new Key(left.channel(), left.endpoint(), field.substring(0, equals)), key -> new long[2]);
                sum[0]++;
                sum[1] += Long.parseLong(field.substring(equals + 1));
            }
        }
    }

    private static List<Field> fields(Map<Key, long[]> sums) {
        var fields = new ArrayList<Field>();
        sums.forEach((key, sum) -> fields.add(new Field(key.channel(), key.endpoint(), key.name(), sum[0], sum[1])));
        fields.sort(Comparator.comparing(Field::channel)
                .thenComparing(Field::endpoint)
                .thenComparing(Field::name));
        return fields;
    }

    private static Span span(YearMonth month) {
        return new Span(
                month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}

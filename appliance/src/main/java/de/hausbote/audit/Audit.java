package de.hausbote.audit;

import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts acts on record, in the transaction of the act: what cannot be recorded does not happen and is not shown. */
public final class Audit {
    /** So many ids of 26 characters fit into one entry. */
    static final int OBJECTS_PER_ENTRY = 250;

    private static final int LARGEST_PAGE = 1_000;

    private final AuditEntryTable entries = new AuditEntryTable();
    private volatile Runnable watcher = () -> {};

    /** One entry; an act with very many objects becomes several, each with its share of them. */
    public void record(Transaction tx, Act act) {
        recordPast(tx, tx.now(), act);
    }

    /** The same for an act that nobody could record when it was done. */
    public void recordPast(Transaction tx, Instant done, Act act) {
        shares(act.objects()).forEach(share -> entries.add(tx, done, act.showing(share)));
        tx.afterCommit(watcher);
    }

    /** Who is told, quickly and from many threads, that something was recorded durably. */
    void watchedBy(Runnable listener) {
        watcher = listener;
    }

    /**
     * What was recorded after this entry, oldest first.
     *
     * @param after the sequence of the last entry known, 0 for none
     * @param limit how many at most, up to 1,000
     */
    List<AuditEntry> page(Transaction tx, long after, int limit) {
        return entries.after(tx, after, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    private static List<List<String>> shares(List<String> objects) {
        var shares = new ArrayList<List<String>>();
        for (var from = 0; from < objects.size(); from += OBJECTS_PER_ENTRY) {
            shares.add(objects.subList(from, Math.min(from + OBJECTS_PER_ENTRY, objects.size())));
        }
        return shares.isEmpty() ? List.of(List.of()) : shares;
    }
}

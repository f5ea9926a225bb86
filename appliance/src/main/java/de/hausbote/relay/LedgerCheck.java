package de.hausbote.relay;

import de.hausbote.relay.LedgerFinding.Fault;
import java.time.Instant;
import java.util.Optional;

/**
 * Goes along the chain of the ledger, entry by entry, and stops at the first one that is wrong. It needs no key and no
 * database, so that whoever has the entries can check them. One thread.
 */
public final class LedgerCheck {
    private long place;
    private String chain = LedgerEntry.BEGINNING;
    private Instant at = Instant.EPOCH;
    private Optional<LedgerFinding.Damaged> damage = Optional.empty();
    private String sought;

    /** @param sought a hash that has to be in the chain, or nothing */
    public LedgerCheck(String sought) {
        this.sought = sought;
    }

    /** Takes the next entry; false when something is wrong with it, and nothing more needs to come. */
    public boolean takes(LedgerEntry entry) {
        var expected = place + 1;
        if (entry.place() > expected) {
            return fails(expected, Fault.MISSING);
        }
        if (entry.place() < expected) {
            return fails(entry.place(), Fault.ADDED);
        }
        if (!entry.chain().equals(entry.linkedTo(chain))) {
            return fails(expected, Fault.CHANGED);
        }
        place = expected;
        chain = entry.chain();
        at = Instant.ofEpochMilli(entry.at());
        sought = sought.equals(chain) ? "" : sought;
        return true;
    }

    /** Says of a place that something is wrong with it. */
    boolean fails(long number, Fault fault) {
        damage = Optional.of(new LedgerFinding.Damaged(number, fault, Math.min(place, Math.max(0, number - 1)), at));
        return false;
    }

    /** The end that was reached. */
    LedgerHead reached() {
        return new LedgerHead(place, chain);
    }

    /** @param earlier how many rows there are from before the chain */
    public LedgerFinding finding(long earlier) {
        if (!sought.isEmpty() && damage.isEmpty()) {
            fails(place + 1, Fault.CUT);
        }
        return damage.<LedgerFinding>map(found -> found)
                .orElseGet(() -> new LedgerFinding.Whole(place, earlier, chain));
    }
}

package de.hausbote.relay;

import java.time.Instant;

/** What a look through the whole chain of the ledger found. */
public sealed interface LedgerFinding {
    /** What can be wrong with an entry, or with the end of the chain. */
    enum Fault {
        /** An entry does not go with its hash or with the entry before it. */
        CHANGED("does not go with its hash: it was changed, or the entry before it was exchanged"),
        /** A place is empty. */
        MISSING("is missing"),
        /** A place is taken twice, or a row stands outside of the chain. */
        ADDED("was added: its place is taken, or it has none"),
        /** The chain ends before its head, or with another entry. */
        CUT("is not the newest one that was written: the end of the ledger was cut off or exchanged"),
        /** The head outside the database is gone or damaged. */
        HEAD("cannot be compared with the head outside the database: vault/ledger is missing or damaged");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    /**
     * Everything is as it was written.
     *
     * @param entries how many are in the chain
     * @param earlier how many are older than the chain, and are not covered by it
     * @param chain the hash at the end; who keeps it tells later whether anything before it was changed
     */
    record Whole(long entries, long earlier, String chain) implements LedgerFinding {}

    /**
     * The first place where something is wrong.
     *
     * @param good how many entries before it are as they were written
     * @param at when the last good entry was written
     */
    record Damaged(long place, Fault fault, long good, Instant at) implements LedgerFinding {}

    /** For the person who asked. */
    default String sentence() {
        return switch (this) {
            case Whole(var entries, var earlier, var _) ->
                "The ledger is whole: " + entries + " entries, each as it was written"
                        + (earlier == 0 ? "." : "; " + earlier + " older ones are from before there was a chain.");
            case Damaged(var place, var fault, var good, var at) ->
                "The ledger is damaged: entry " + place + " " + fault.words + ". The " + good
                        + " entries before it are as they were written"
                        + (good == 0 ? "." : ", the last of them at " + at + ".");
        };
    }
}

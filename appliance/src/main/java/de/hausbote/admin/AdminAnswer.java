package de.hausbote.admin;

import de.hausbote.relay.LedgerEntry;
import de.hausbote.relay.LedgerFinding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the running program tells the console. */
public sealed interface AdminAnswer {

    /** That it was done, or has begun. */
    record Done() implements AdminAnswer {}

    /**
     * How the house stands.
     *
     * @param state {@code open}, {@code opening} or {@code sealed}
     * @param house number of the house, hexadecimal
     * @param attended whether custodians open it
     * @param generation which root key of the house is valid
     * @param threshold how many custodians have to come
     * @param given names of those who gave their share since it was sealed
     * @param missing names of those who did not
     * @param trouble why it is sealed still, in a sentence
     */
    record Standing(
            String state,
            String house,
            boolean attended,
            int generation,
            int threshold,
            List<String> given,
            List<String> missing,
            Optional<String> trouble)
            implements AdminAnswer {
        public Standing {
            given = List.copyOf(given);
            missing = List.copyOf(missing);
        }
    }

    /** @param work what is being brought under a new version, if anything is */
    record Keys(List<Key> keys, Optional<Work> work) implements AdminAnswer {
        public Keys {
            keys = List.copyOf(keys);
        }

        /** One line of the inventory; {@code created} and {@code needed} where they are known. */
        public record Key(
                String purpose,
                String algorithm,
                int version,
                String state,
                long keys,
                Optional<Long> created,
                List<String> used,
                Optional<Long> needed) {}

        public record Work(String purpose, long done, long of) {}
    }

    /** Entries of the ledger, in their order. */
    record Entries(List<LedgerEntry> entries) implements AdminAnswer {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /**
     * How the ledger stands.
     *
     * @param entries how many are as they were written, from the first one on
     * @param earlier how many are older than the chain and not covered by it
     * @param chain the hash at the end of a whole ledger
     * @param damaged the first place where something is wrong
     * @param fault what: {@code changed}, {@code missing}, {@code added}, {@code cut} or {@code head}
     */
    record Ledger(
            boolean whole,
            String sentence,
            long entries,
            long earlier,
            Optional<String> chain,
            Optional<Long> damaged,
            Optional<String> fault)
            implements AdminAnswer {
        public static Ledger of(LedgerFinding finding) {
            var sentence = finding.sentence();
            return switch (finding) {
                case LedgerFinding.Whole(var entries, var earlier, var chain) ->
                    new Ledger(
                            true, sentence, entries, earlier, Optional.of(chain), Optional.empty(), Optional.empty());
                case LedgerFinding.Damaged(var place, var fault, var good, var _) ->
                    new Ledger(
                            false,
                            sentence,
                            good,
                            0,
                            Optional.empty(),
                            Optional.of(place),
                            Optional.of(fault.name().toLowerCase(Locale.ROOT)));
            };
        }
    }
}

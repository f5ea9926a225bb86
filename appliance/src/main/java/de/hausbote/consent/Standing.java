package de.hausbote.consent;

import de.hausbote.consent.ConsentEntry.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How things stand between the house and a person for one purpose: read from the entries, kept nowhere.
 *
 * @param since when she said so
 * @param by the entry that decides; nothing where a no of somebody with the same address does
 */
public record Standing(ConsentPurpose purpose, State state, Optional<Instant> since, Optional<ConsentEntry> by) {
    /** The words of the page. */
    public enum State {
        /** Nobody asked her. */
        NONE,
        /** She agreed and has not confirmed. */
        ASKED,
        CONFIRMED,
        WITHDRAWN
    }

    public boolean confirmed() {
        return state == State.CONFIRMED;
    }

    public boolean withdrawn() {
        return state == State.WITHDRAWN;
    }

    /**
     * A yes counts when it was written down after every no and was not said before one; in doubt the no counts.
     *
     * @param entries in the order of writing
     * @param suppressed the newest no of anybody who had one of her addresses
     */
    static Standing of(ConsentPurpose purpose, List<ConsentEntry> entries, Optional<Instant> suppressed) {
        var concerned = entries.stream()
                .filter(entry -> entry.purpose().covers(purpose))
                .toList();
        var refusals =
                concerned.stream().filter(entry -> entry.is(Step.WITHDRAWN)).toList();
        return last(concerned, Step.CONFIRMED, refusals, suppressed)
                .map(yes -> new Standing(purpose, State.CONFIRMED, Optional.of(yes.said()), Optional.of(yes)))
                .or(() -> refused(purpose, refusals, suppressed))
                .or(() -> last(concerned, Step.ASKED, refusals, suppressed)
                        .map(asked ->
                                new Standing(purpose, State.ASKED, Optional.of(asked.said()), Optional.of(asked))))
                .orElse(new Standing(purpose, State.NONE, Optional.empty(), Optional.empty()));
    }

    private static Optional<Standing> refused(
            ConsentPurpose purpose, List<ConsentEntry> refusals, Optional<Instant> suppressed) {
        var newest = refusals.stream().max(Comparator.comparingLong(ConsentEntry::sequence));
        return newest.map(no -> new Standing(purpose, State.WITHDRAWN, Optional.of(no.said()), newest))
                .or(() -> suppressed.map(
                        since -> new Standing(purpose, State.WITHDRAWN, Optional.of(since), Optional.empty())));
    }

    /** The newest of these that no refusal stands against. */
    static Optional<ConsentEntry> last(
            List<ConsentEntry> entries, Step step, List<ConsentEntry> refusals, Optional<Instant> suppressed) {
        return entries.stream()
                .filter(entry -> entry.is(step))
                .filter(yes -> suppressed.filter(yes.said()::isBefore).isEmpty())
                .filter(yes -> refusals.stream().noneMatch(no -> against(no, yes)))
                .max(Comparator.comparingLong(ConsentEntry::sequence));
    }

    /** What is only brought back ends no refusal of a single topic. */
    private static boolean against(ConsentEntry no, ConsentEntry yes) {
        return no.sequence() > yes.sequence()
                || yes.said().isBefore(no.said())
                || (yes.way().restores() && !no.purpose().covers(yes.purpose()));
    }
}

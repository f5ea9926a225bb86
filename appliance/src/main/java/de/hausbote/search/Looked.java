package de.hausbote.search;

import de.hausbote.language.Lexicon;
import de.hausbote.message.TeamId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was looked for, and what was found.
 *
 * @param wide whether weak matches and mistakes were looked for too
 */
record Looked(List<Sought> sought, Hits hits, boolean wide) {
    /** Fewer hits than these are too few. */
    private static final int FEW = 20;

    /**
     * Looks for what is only near when there is little that is meant; pages that follow do as the first one did.
     *
     * @param index answers
     */
    static Looked at(
            Parsed parsed,
            SearchQuestion question,
            Collection<TeamId> teams,
            Optional<Lexicon> lexicon,
            Function<Looking, Hits> index) {
        var wide = question.after().map(Place::wide);
        var first = at(parsed, question, teams, lexicon, index, wide.orElse(false));
        var few = first.hits().total() < FEW && !parsed.wanted().isEmpty();
        return wide.isEmpty() && few ? at(parsed, question, teams, lexicon, index, true) : first;
    }

    private static Looked at(
            Parsed parsed,
            SearchQuestion question,
            Collection<TeamId> teams,
            Optional<Lexicon> lexicon,
            Function<Looking, Hits> index,
            boolean wide) {
        var sought = Sought.of(parsed.wanted(), lexicon, wide);
        var query = Queries.of(parsed, sought, question);
        var looking = new Looking(query, teams, question.best(), question.after(), question.limit());
        return new Looked(sought, index.apply(looking), wide);
    }
}

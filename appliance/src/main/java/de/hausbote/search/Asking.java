package de.hausbote.search;

import de.hausbote.language.Lexicon;
import de.hausbote.message.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A question on its way to the index.
 *
 * @param filters that were looked up
 * @param teams of whoever asks
 */
record Asking(Parsed parsed, List<Understood> filters, Set<TeamId> teams, SearchQuestion question) {
    /** Fewer hits than these are too few. */
    private static final int FEW = 20;

    Asking {
        filters = List.copyOf(filters);
        teams = Set.copyOf(teams);
    }

    /**
     * Looks for what is only near when there is little that is meant; pages that follow do as the first one did.
     *
     * @param index answers, once or twice
     */
    Looked look(Optional<Lexicon> lexicon, Function<Looking, Hits> index) {
        var wide = question.after().map(Place::wide);
        var first = look(lexicon, index, wide.orElse(false));
        var few = first.hits().total() < FEW && !parsed.wanted().isEmpty();
        return wide.isEmpty() && few ? look(lexicon, index, true) : first;
    }

    private Looked look(Optional<Lexicon> lexicon, Function<Looking, Hits> index, boolean wide) {
        var sought = Sought.of(parsed.wanted(), lexicon, wide);
        var query = Queries.of(parsed, sought, filters, question.in(), question.best());
        var looking = new Looking(query, teams, question.best(), question.after(), question.limit());
        return new Looked(sought, index.apply(looking), wide);
    }
}

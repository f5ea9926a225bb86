package de.hausbote.search;

import de.hausbote.message.TeamId;
import de.hausbote.search.Hits.Hit;
import de.hausbote.search.IndexedFields.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;

/**
 * One look into the index. It ends by itself when it takes too long.
 *
 * @param query what has to be in a message; it has a score where the best shall come first
 * @param teams whose messages may be seen; no hit and no count comes from others
 * @param best the best first, otherwise the newest
 * @param after the last hit that was shown
 */
record Looking(Query query, Collection<TeamId> teams, boolean best, Optional<Place> after, int limit)
        implements Look<Hits> {
    private static final int COUNTED = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    Looking {
        teams = List.copyOf(teams);
    }

    @Override
    public Hits in(IndexReader reader) throws IOException {
        var searcher = new IndexSearcher(reader);
        searcher.setTimeout(new QueryTimeoutImpl(LONGEST.toMillis()));
        var top = searcher.search(permitted(), collector());
        var items = new ArrayList<Hit>();
        for (var scored : top.scoreDocs) {
            items.add(hit((FieldDoc) scored));
        }
        var more = top.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO;
        return new Hits(items, top.totalHits.value(), more, searcher.timedOut());
    }

    private Query permitted() {
        var all = new BooleanQuery.Builder()
                .add(query, best ? Occur.MUST : Occur.FILTER)
                .add(IndexedFields.of(Kind.MESSAGE), Occur.FILTER)
                .add(StandingFields.of(teams), Occur.FILTER);
        if (!best) {
            after.ifPresent(place -> all.add(IndexedFields.below(place.message()), Occur.FILTER));
        }
        return all.build();
    }

    private TopFieldCollectorManager collector() {
        return best
                ? new TopFieldCollectorManager(
                        IndexedFields.BEST_FIRST,
                        limit,
                        after.map(IndexedFields::sorted).orElse(null),
                        COUNTED)
                : new TopFieldCollectorManager(IndexedFields.NEWEST_FIRST, limit, null, COUNTED);
    }

    private Hit hit(FieldDoc scored) {
        return best
                ? new Hit(IndexedFields.score(scored), IndexedFields.place(scored, 1))
                : new Hit(0, IndexedFields.place(scored, 0));
    }
}

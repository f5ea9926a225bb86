package de.hausbote.search;

import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.TeamId;
import de.hausbote.search.IndexedFields.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * A look for heads: those of the teams, whose work changed last. It ends by itself when it takes too long.
 *
 * @param query what has to fit a head
 * @param teams whose conversations may be seen
 */
record HeadLook(Query query, Collection<TeamId> teams, int limit) implements Look<List<HeadLook.Seen>> {
    private static final Duration LONGEST = Duration.ofSeconds(1);

    HeadLook {
        teams = List.copyOf(teams);
    }

    /** A conversation and its contact. */
    record Seen(ConversationId conversation, ContactId contact) {}

    @Override
    public List<Seen> in(IndexReader reader) throws IOException {
        var searcher = new IndexSearcher(reader);
        searcher.setTimeout(new QueryTimeoutImpl(LONGEST.toMillis()));
        var seen = new ArrayList<Seen>();
        for (var found : searcher.search(permitted(), limit, IndexedFields.NEWEST_FIRST).scoreDocs) {
            var leaf = reader.leaves().get(ReaderUtil.subIndex(found.doc, reader.leaves()));
            seen.add(HeadFields.seen(leaf.reader(), found.doc - leaf.docBase));
        }
        return List.copyOf(seen);
    }

    private Query permitted() {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(IndexedFields.of(Kind.HEAD), Occur.FILTER)
                .add(StandingFields.of(teams), Occur.FILTER)
                .build();
    }
}

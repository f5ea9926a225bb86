package de.hausbote.search;

import de.hausbote.language.Tier;
import de.hausbote.message.ConversationId;
import de.hausbote.search.Parsed.Wanted;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** A question as Lucene asks it; made from what was understood, never from what was typed. */
final class Queries {
    private Queries() {}

    /** @param filters that were looked up */
    static Query of(
            Parsed parsed, List<Sought> sought, List<Understood> filters, Optional<ConversationId> in, boolean best) {
        var all = new BooleanQuery.Builder();
        if (parsed.wanted().isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        sought.forEach(each -> all.add(query(each, best), best ? Occur.MUST : Occur.FILTER));
        parsed.unwanted().forEach(each -> all.add(exactly(each), Occur.MUST_NOT));
        Conditions.add(all, filters);
        in.ifPresent(conversation -> all.add(IndexedFields.in(conversation), Occur.FILTER));
        return all.build();
    }

    private static Query query(Sought sought, boolean best) {
        var words = best ? Near.byTier(sought.near()) : Near.any(sought.near());
        return switch (sought.wanted()) {
            case Wanted.One _ -> words;
            case Wanted.Groups number ->
                Near.either(List.of(Near.scored(Near.all(number.groups()), Tier.EXACT), words), best);
            case Wanted.Row row -> Near.either(List.of(Near.scored(Near.row(row.folded()), Tier.EXACT), words), best);
        };
    }

    private static Query exactly(Wanted unwanted) {
        return query(Sought.of(List.of(unwanted), Optional.empty(), false).getFirst(), false);
    }
}

package de.hausbote.search;

import de.hausbote.language.Tier;
import de.hausbote.language.Widened;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Any of the words that may stand in place of one, as Lucene asks for them. */
final class Near {
    private Near() {}

    /** All alike: the newest comes first, however near it is. */
    static Query any(Widened near) {
        return either(others(near, Stream.of(words(near.words().keySet()))).toList(), false);
    }

    /** With a score for the nearest word that a message has; the exact one counts most. */
    static Query byTier(Widened near) {
        var byTier = near.words().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        var tiers = new ArrayList<Query>();
        byTier.forEach((tier, words) -> tiers.add(scored(words(words), tier)));
        others(near, Stream.of()).map(query -> scored(query, Tier.CLOSE)).forEach(tiers::add);
        return either(tiers, true);
    }

    private static Stream<Query> others(Widened near, Stream<Query> words) {
        var beginning = near.beginning().stream().<Query>map(start -> new PrefixQuery(term(start)));
        var rows = near.rows().stream().map(Near::row);
        return Stream.of(words, beginning, rows).flatMap(all -> all);
    }

    static Query scored(Query query, Tier tier) {
        return new BoostQuery(new ConstantScoreQuery(query), tier.score());
    }

    /** Any of these; the score is the best one of them. */
    static Query either(List<Query> all, boolean best) {
        if (best) {
            return new DisjunctionMaxQuery(all, 0);
        }
        var any = new BooleanQuery.Builder();
        all.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    /** One query however many there are: Lucene asks no more than 1,024 one by one. */
    private static Query words(Collection<String> words) {
        return new TermInSetQuery(
                IndexedFields.WORDS, words.stream().map(BytesRef::new).toList());
    }

    /** All of these, wherever they stand. */
    static Query all(List<String> folded) {
        var all = new BooleanQuery.Builder();
        folded.forEach(word -> all.add(new TermQuery(term(word)), Occur.MUST));
        return all.build();
    }

    static Query row(List<String> folded) {
        return new PhraseQuery(IndexedFields.WORDS, folded.toArray(String[]::new));
    }

    private static Term term(String word) {
        return new Term(IndexedFields.WORDS, word);
    }
}

package de.hausbote.search;

import de.hausbote.search.Parsed.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A question as Lucene asks it; made from what was understood, never from what was typed. */
final class Queries {
    private Queries() {}

    static Query of(Parsed parsed, SearchQuestion question) {
        var zone = question.zone();
        var all = new BooleanQuery.Builder();
        if (parsed.wanted().isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        parsed.wanted().forEach(each -> all.add(query(each), Occur.FILTER));
        parsed.unwanted().forEach(each -> all.add(query(each), Occur.MUST_NOT));
        parsed.direction().ifPresent(side -> all.add(IndexedFields.direction(side), Occur.FILTER));
        if (parsed.file()) {
            all.add(IndexedFields.file(), Occur.FILTER);
        }
        if (parsed.from().isPresent() || parsed.until().isPresent()) {
            var end = parsed.until().map(day -> day.plusDays(1));
            all.add(IndexedFields.between(begin(parsed.from(), zone), begin(end, zone)), Occur.FILTER);
        }
        question.in().ifPresent(conversation -> all.add(IndexedFields.in(conversation), Occur.FILTER));
        return all.build();
    }

    private static Optional<Instant> begin(Optional<LocalDate> day, ZoneId zone) {
        return day.map(date -> date.atStartOfDay(zone).toInstant());
    }

    private static Query query(Wanted wanted) {
        return switch (wanted) {
            case Wanted.One(var word, var beginning) ->
                beginning ? new PrefixQuery(term(word)) : new TermQuery(term(word));
            case Wanted.Row row -> row(row);
        };
    }

    private static Query row(Wanted.Row row) {
        var phrase = new PhraseQuery(IndexedFields.WORDS, row.folded().toArray(String[]::new));
        if (row.whole().isEmpty()) {
            return phrase;
        }
        return new BooleanQuery.Builder()
                .add(phrase, Occur.SHOULD)
                .add(new TermQuery(term(row.whole().get())), Occur.SHOULD)
                .build();
    }

    private static Term term(String word) {
        return new Term(IndexedFields.WORDS, word);
    }
}

package de.hausbote.search;

import de.hausbote.message.CustomerNumber;
import de.hausbote.search.Parsed.Wanted;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What has to fit a contact, as Lucene asks it of heads. A word is the beginning of a name, a row is whole words. */
final class ContactQueries {
    private static final int SHORTEST_BEGINNING = 2;

    private ContactQueries() {}

    static Query all(List<SoughtContact> sought) {
        var all = new BooleanQuery.Builder();
        sought.forEach(each -> all.add(of(each), Occur.FILTER));
        return all.build();
    }

    static Query of(SoughtContact sought) {
        return switch (sought) {
            case SoughtContact.Called(var words, var typed) -> anyOf(Stream.of(called(words), customer(typed)));
            case SoughtContact.Phone(var digits, var words, var typed) ->
                anyOf(Stream.of(number(digits), called(words), customer(typed)));
        };
    }

    private static Query number(String digits) {
        var term = new Term(HeadFields.NUMBERS, digits);
        return PhoneNotations.isBeginning(digits) ? new PrefixQuery(term) : new TermQuery(term);
    }

    private static Query customer(String typed) {
        return new TermQuery(new Term(HeadFields.CUSTOMER, CustomerNumber.compared(typed)));
    }

    private static Query called(List<Wanted> words) {
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(called(word), Occur.FILTER));
        return all.build();
    }

    static Query called(Wanted words) {
        return switch (words) {
            case Wanted.One(var word, var _) -> anyOf(named(word));
            case Wanted.Groups(var _, var wholes) -> anyOf(wholes.stream().flatMap(ContactQueries::named));
            case Wanted.Row(var row, var whole) ->
                anyOf(Stream.concat(Stream.of(row(row)), whole.stream().flatMap(ContactQueries::named)));
        };
    }

    private static Stream<Query> named(String word) {
        return Stream.of(HeadFields.NAMES, HeadFields.HANDLES).map(field -> named(new Term(field, word)));
    }

    private static Query row(List<String> words) {
        return new PhraseQuery(HeadFields.NAMES, words.toArray(String[]::new));
    }

    /** What is too short to be a beginning is looked for as a whole. */
    private static Query named(Term term) {
        return term.text().length() < SHORTEST_BEGINNING ? new TermQuery(term) : new PrefixQuery(term);
    }

    private static Query anyOf(Stream<Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(each -> any.add(each, Occur.SHOULD));
        return any.build();
    }
}

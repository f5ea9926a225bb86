package de.hausbote.search;

import de.hausbote.conversation.MessagePage.Cursor;
import de.hausbote.conversation.Passage;
import de.hausbote.message.AccountId;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What the index knows of a message: its words, and ids and times; no text. The ids and times of a head are the same
 * fields.
 */
final class IndexedFields {
    static final String WORDS = "words";

    /** Newest first, as the index itself is sorted: the first hits end a search. */
    static final Sort NEWEST_FIRST = new Sort(
            new SortField(IndexedFields.TIME, SortField.Type.LONG, true),
            new SortField(IndexedFields.ARRIVAL, SortField.Type.LONG, true));

    /** By how near the words are, and among equals the newest. */
    static final Sort BEST_FIRST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(IndexedFields.TIME, SortField.Type.LONG, true),
            new SortField(IndexedFields.ARRIVAL, SortField.Type.LONG, true));

    private static final String MESSAGE = "message";
    private static final String TIME = "time";
    private static final String ARRIVAL = "arrival";
    private static final String CONTACT = "contact";
    private static final String CONVERSATION = "conversation";
    private static final String ACCOUNT = "account";
    private static final String KIND = "kind";
    private static final String DIRECTION = "direction";
    private static final String FILE = "file";
    private static final FieldType POSITIONS = positions();

    private IndexedFields() {}

    private static FieldType positions() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** What a document stands for. */
    enum Kind {
        MESSAGE,
        HEAD
    }

    static Document document(Passage passage, StandingFields.Values standing) {
        var document = new Document();
        document.add(new StringField(MESSAGE, number(passage.arrival()), Field.Store.NO));
        add(document, Kind.MESSAGE, passage.contact(), passage.conversation(), passage.account());
        add(document, new Cursor(passage.at().toEpochMilli(), passage.arrival()));
        document.add(new StringField(DIRECTION, passage.direction().name(), Field.Store.NO));
        if (passage.file()) {
            document.add(new StringField(FILE, FILE, Field.Store.NO));
        }
        standing.fields().forEach(document::add);
        document.add(words(WORDS, passage.texts()));
        return document;
    }

    static void add(Document document, Kind kind, ContactId contact, ConversationId conversation, AccountId account) {
        document.add(new StringField(KIND, kind.name(), Field.Store.NO));
        document.add(new StringField(CONTACT, new BytesRef(contact.bytes()), Field.Store.NO));
        document.add(new StringField(CONVERSATION, new BytesRef(conversation.bytes()), Field.Store.NO));
        document.add(new StringField(ACCOUNT, new BytesRef(account.bytes()), Field.Store.NO));
    }

    /** By which the index is sorted. */
    static void add(Document document, Cursor place) {
        document.add(new NumericDocValuesField(TIME, place.shownAt()));
        document.add(new NumericDocValuesField(ARRIVAL, place.arrival()));
    }

    static Field words(String field, List<String> texts) {
        return new Field(field, new WordStream(texts), POSITIONS);
    }

    /** A message by the number that it got when it was stored: they stand in order, and take a few bytes each. */
    static Term term(Passage passage) {
        return new Term(MESSAGE, number(passage.arrival()));
    }

    private static BytesRef number(long arrival) {
        return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(arrival).array());
    }

    static Term term(ContactId contact) {
        return new Term(CONTACT, new BytesRef(contact.bytes()));
    }

    /** Everything that belongs to a conversation, its head too. */
    static Term term(ConversationId conversation) {
        return new Term(CONVERSATION, new BytesRef(conversation.bytes()));
    }

    static Query of(Kind kind) {
        return new TermQuery(new Term(KIND, kind.name()));
    }

    static Query with(Collection<ContactId> contacts) {
        return new TermInSetQuery(
                CONTACT,
                contacts.stream().map(contact -> new BytesRef(contact.bytes())).toList());
    }

    static Query over(Collection<AccountId> accounts) {
        return new TermInSetQuery(
                ACCOUNT,
                accounts.stream().map(account -> new BytesRef(account.bytes())).toList());
    }

    static Query direction(Direction direction) {
        return new TermQuery(new Term(DIRECTION, direction.name()));
    }

    static Query in(ConversationId conversation) {
        return new TermQuery(term(conversation));
    }

    static Query file() {
        return new TermQuery(new Term(FILE, FILE));
    }

    /** From this moment on, and before that one. */
    static Query between(Optional<Instant> from, Optional<Instant> before) {
        return NumericDocValuesField.newSlowRangeQuery(
                TIME,
                from.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
                before.map(instant -> instant.toEpochMilli() - 1).orElse(Long.MAX_VALUE));
    }

    /** What stands below this place, newest first. */
    static Query below(Cursor place) {
        var earlier = NumericDocValuesField.newSlowRangeQuery(TIME, Long.MIN_VALUE, place.shownAt() - 1);
        var sameTime = new BooleanQuery.Builder()
                .add(NumericDocValuesField.newSlowExactQuery(TIME, place.shownAt()), Occur.FILTER)
                .add(
                        NumericDocValuesField.newSlowRangeQuery(ARRIVAL, Long.MIN_VALUE, place.arrival() - 1),
                        Occur.FILTER)
                .build();
        return new BooleanQuery.Builder()
                .add(earlier, Occur.SHOULD)
                .add(sameTime, Occur.SHOULD)
                .build();
    }

    /** Where a hit stands, by the values after which hits are sorted, the first of them at this index. */
    static Cursor place(FieldDoc hit, int first) {
        return new Cursor((long) hit.fields[first], (long) hit.fields[first + 1]);
    }

    /** The values of a place, as {@link #BEST_FIRST} compares them. */
    static FieldDoc sorted(Place place) {
        return new FieldDoc(Integer.MAX_VALUE, place.score(), new Object[] {
            (float) place.score(), place.message().shownAt(), place.message().arrival()
        });
    }

    static int score(FieldDoc hit) {
        return Math.round((float) hit.fields[0]);
    }
}

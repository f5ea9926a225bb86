package de.hausbote.search;

import de.hausbote.conversation.MessagePage.Cursor;
import de.hausbote.conversation.Passage;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.TeamId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What the index knows of a message. Its words, and ids and times; no text. Teams are values that can be changed without
 * indexing anything again.
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

    private static final String ID = "id";
    private static final String TIME = "time";
    private static final String ARRIVAL = "arrival";
    private static final String TEAM = "team";
    private static final String CONTACT = "contact";
    private static final String CONVERSATION = "conversation";
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

    static Document document(Passage passage) {
        var document = new Document();
        document.add(new StringField(ID, new BytesRef(passage.id().bytes()), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(passage.id().bytes())));
        document.add(new StringField(CONTACT, new BytesRef(passage.contact().bytes()), Field.Store.NO));
        document.add(new StringField(
                CONVERSATION, new BytesRef(passage.conversation().bytes()), Field.Store.NO));
        document.add(new StringField(DIRECTION, passage.direction().name(), Field.Store.NO));
        document.add(new NumericDocValuesField(TIME, passage.at().toEpochMilli()));
        document.add(new NumericDocValuesField(ARRIVAL, passage.arrival()));
        document.add(new NumericDocValuesField(TEAM, number(passage.team())));
        if (passage.file()) {
            document.add(new StringField(FILE, FILE, Field.Store.NO));
        }
        document.add(new Field(WORDS, new WordStream(passage.texts()), POSITIONS));
        return document;
    }

    static Term term(MessageId id) {
        return new Term(ID, new BytesRef(id.bytes()));
    }

    static Term term(ContactId contact) {
        return new Term(CONTACT, new BytesRef(contact.bytes()));
    }

    static Query of(Collection<TeamId> teams) {
        return NumericDocValuesField.newSlowSetQuery(
                TEAM, teams.stream().mapToLong(IndexedFields::number).toArray());
    }

    static Query direction(Direction direction) {
        return new TermQuery(new Term(DIRECTION, direction.name()));
    }

    static Query in(ConversationId conversation) {
        return new TermQuery(new Term(CONVERSATION, new BytesRef(conversation.bytes())));
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

    /** Which message a document is. */
    static MessageId id(LeafReader reader, int document) throws IOException {
        var ids = DocValues.getBinary(reader, ID);
        if (!ids.advanceExact(document)) {
            throw new IllegalStateException("a message in the index has no id");
        }
        var bytes = ids.binaryValue();
        return MessageId.of(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length));
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

    /** Half of a random id: two teams that share it do not occur, and rights are asked again when a hit is opened. */
    private static long number(TeamId team) {
        return ByteBuffer.wrap(team.bytes()).getLong();
    }
}

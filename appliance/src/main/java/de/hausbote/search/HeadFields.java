package de.hausbote.search;

import de.hausbote.conversation.MessagePage.Cursor;
import de.hausbote.conversation.Party;
import de.hausbote.language.Words;
import de.hausbote.language.Words.Word;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.CustomerNumber;
import de.hausbote.search.HeadLook.Seen;
import de.hausbote.search.IndexedFields.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What the index knows of a conversation: the words of its contact's names, her user names and ids, her numbers in every
 * notation, and how the work stands. No name or number is kept as it was written.
 */
final class HeadFields {
    static final String NAMES = "names";
    /** User names and ids, each as one word without its signs. */
    static final String HANDLES = "handles";

    static final String NUMBERS = "numbers";

    /** The house's own number of the contact, whole. */
    static final String CUSTOMER = "customer";

    private static final String HEAD = "head";
    private static final String WHOSE = "whose";
    private static final String IMPRINT = "imprint";

    private HeadFields() {}

    /** What the index says of a conversation, as far as it tells whether it has to be written anew. */
    record Mark(StandingFields.Values standing, long imprint) {
        static Mark of(Head head) {
            return new Mark(
                    StandingFields.Values.of(head.party().team(), head.standing()), HeadFields.imprint(head.party()));
        }

        private static Mark read(LeafReader reader, int document) throws IOException {
            return new Mark(StandingFields.read(reader, document), StandingFields.value(reader, IMPRINT, document));
        }
    }

    static Document document(Head head, Mark mark) {
        var party = head.party();
        var document = new Document();
        var id = new BytesRef(party.conversation().bytes());
        document.add(new StringField(HEAD, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(HEAD, id));
        document.add(
                new BinaryDocValuesField(WHOSE, new BytesRef(party.contact().bytes())));
        document.add(new NumericDocValuesField(IMPRINT, mark.imprint()));
        IndexedFields.add(document, Kind.HEAD, party.contact(), party.conversation(), party.account());
        IndexedFields.add(document, new Cursor(party.activity().toEpochMilli(), 0));
        mark.standing().fields().forEach(document::add);
        document.add(IndexedFields.words(NAMES, names(party)));
        handles(party).forEach(handle -> document.add(new StringField(HANDLES, handle, Field.Store.NO)));
        party.addresses(Address.Kind.PHONE)
                .flatMap(number -> PhoneNotations.of(number).stream())
                .distinct()
                .forEach(number -> document.add(new StringField(NUMBERS, number, Field.Store.NO)));
        Stream.of(party.customerNumber())
                .filter(CustomerNumber::present)
                .forEach(number -> document.add(new StringField(CUSTOMER, number.compared(), Field.Store.NO)));
        return document;
    }

    private static List<String> names(Party party) {
        return Stream.concat(party.names().stream(), Stream.of(party.userName()))
                .toList();
    }

    private static Stream<String> handles(Party party) {
        return Stream.concat(Stream.of(party.userName()), party.addresses(Address.Kind.USER_ID))
                .map(HeadFields::handle)
                .filter(handle -> !handle.isEmpty())
                .distinct();
    }

    private static String handle(String name) {
        return Words.singles(Words.of(name)).stream().map(Word::folded).collect(Collectors.joining());
    }

    /** Differs when the names or addresses do. */
    private static long imprint(Party party) {
        var addresses = party.addresses().stream().map(address -> address.kind() + address.value());
        var told = Stream.concat(
                names(party).stream(), Stream.of(party.customerNumber().compared()));
        var all = Stream.concat(told, addresses).collect(Collectors.joining("\n"));
        return StringHelper.murmurhash3_x64_128(new BytesRef(all))[0];
    }

    static Term term(ConversationId conversation) {
        return new Term(HEAD, new BytesRef(conversation.bytes()));
    }

    /** What the index says of this conversation, when it has its head. */
    static Optional<Mark> mark(IndexReader reader, ConversationId conversation) throws IOException {
        for (var leaf : reader.leaves()) {
            var document = document(leaf.reader(), term(conversation));
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                return Optional.of(Mark.read(leaf.reader(), document));
            }
        }
        return Optional.empty();
    }

    /** The one that has this term and was not replaced. */
    private static int document(LeafReader reader, Term term) throws IOException {
        var documents = reader.postings(term, PostingsEnum.NONE);
        if (documents == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        var live = reader.getLiveDocs();
        var document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = documents.nextDoc();
        }
        return document;
    }

    static Seen seen(LeafReader reader, int document) throws IOException {
        return new Seen(ConversationId.of(id(reader, HEAD, document)), ContactId.of(id(reader, WHOSE, document)));
    }

    private static byte[] id(LeafReader reader, String field, int document) throws IOException {
        var ids = DocValues.getBinary(reader, field);
        if (!ids.advanceExact(document)) {
            throw new IllegalStateException("a head in the index has no id");
        }
        var bytes = ids.binaryValue();
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }
}

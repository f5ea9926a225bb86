package de.hausbote.search;

import de.hausbote.conversation.Passage;
import de.hausbote.language.Lexicon;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.vault.SealedShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.StreamSupport;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The index of all messages. Thread-safe; what was added is found after {@link #refresh} and durable after
 * {@link #commit}. Damage that shows while it is used ends in an {@link UncheckedIOException}.
 */
final class SearchIndex implements AutoCloseable {
    private static final String POSITION = "position";
    private static final String MADE = "made";
    private static final String FORM = "form";
    /** What the fields mean; an index of another form is made anew. */
    private static final String CURRENT_FORM = "3";

    private static final double RAM_MEGABYTES = 48;

    /** So often it is looked for deleted messages in merged segments, before it is a fault. */
    private static final int MERGES = 5;

    private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private final Lock looks = use.readLock();
    private final Lock closing = use.writeLock();
    private final SealedDirectory directory;
    private final ChunkCache cache;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Instant made;

    private SearchIndex(SealedShelf shelf, long cacheBytes, Instant now) throws IOException {
        cache = new ChunkCache(cacheBytes);
        directory = new SealedDirectory(shelf, cache);
        try {
            requireCurrentForm();
            writer = new IndexWriter(directory, config(merges));
            searchers = new SearcherManager(writer, null);
            made = committed(MADE).map(Instant::ofEpochMilli).orElse(now);
        } catch (IOException | RuntimeException broken) {
            cache.wipe();
            throw broken;
        }
    }

    /**
     * @param now when a new one is made
     * @throws IOException when what is there is damaged ({@link Damage}), or the disk refuses
     */
    static SearchIndex opened(SealedShelf shelf, long cacheBytes, Instant now) throws IOException {
        return new SearchIndex(shelf, cacheBytes, now);
    }

    private void requireCurrentForm() throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            var form = SegmentInfos.readLatestCommit(directory).getUserData().get(FORM);
            if (!CURRENT_FORM.equals(form)) {
                throw new IndexFormatTooOldException("index", "expected form " + CURRENT_FORM + ", found " + form);
            }
        }
    }

    static IndexWriterConfig config(ConcurrentMergeScheduler merges) {
        merges.setMaxMergesAndThreads(2, 1);
        var policy = new TieredMergePolicy();
        policy.setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig()
                .setIndexSort(IndexedFields.NEWEST_FIRST)
                .setRAMBufferSizeMB(RAM_MEGABYTES)
                .setMergeScheduler(merges)
                .setMergePolicy(policy)
                .setCommitOnClose(false);
    }

    /** Up to which message everything was indexed when it was committed last; 0 in a new index. */
    long position() {
        return committed(POSITION).orElse(0L);
    }

    /** When it was begun with nothing in it. */
    Instant made() {
        return made;
    }

    private Optional<Long> committed(String name) {
        var data = writer.getLiveCommitData();
        if (data == null) {
            return Optional.empty();
        }
        return StreamSupport.stream(data.spliterator(), false)
                .filter(entry -> entry.getKey().equals(name))
                .map(entry -> Long.parseLong(entry.getValue()))
                .findFirst();
    }

    /** Which state of the index was committed last; it only rises. 0 when none was. */
    long generation() {
        try {
            return DirectoryReader.indexExists(directory)
                    ? SegmentInfos.readLatestCommit(directory).getGeneration()
                    : 0;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Adds messages; one that is there already is replaced.
     *
     * @param standings of their conversations; what belongs to none of them is left out
     */
    void add(Collection<Passage> passages, Map<ConversationId, StandingFields.Values> standings) {
        passages.forEach(passage -> Optional.ofNullable(standings.get(passage.conversation()))
                .ifPresent(standing -> write(into ->
                        into.updateDocument(IndexedFields.term(passage), IndexedFields.document(passage, standing)))));
    }

    /** Adds a head; the one that its conversation has is replaced. */
    void put(Head head, HeadFields.Mark mark) {
        var term = HeadFields.term(head.party().conversation());
        write(into -> into.updateDocument(term, HeadFields.document(head, mark)));
    }

    /** Everything in this conversation stands so from now on. */
    void stand(ConversationId conversation, StandingFields.Values standing) {
        var fields = standing.fields().toArray(Field[]::new);
        write(into -> into.updateDocValues(IndexedFields.term(conversation), fields));
    }

    private interface Write {
        void into(IndexWriter writer) throws IOException;
    }

    private void write(Write change) {
        try {
            change.into(writer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return the generation of what is durable now */
    long commit(long position) {
        try {
            var data = Map.of(
                    POSITION, Long.toString(position),
                    MADE, Long.toString(made.toEpochMilli()),
                    FORM, CURRENT_FORM);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            return generation();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Takes everything of these contacts out of every file: segments that held it are written anew without it. Durable, and
     * proven, when it returns.
     *
     * @return the generation of what is durable now
     */
    long forget(Collection<ContactId> contacts, long position) {
        try {
            writer.deleteDocuments(contacts.stream().map(IndexedFields::term).toArray(Term[]::new));
            mergeDeletesAway();
            var generation = commit(position);
            searchers.maybeRefreshBlocking();
            prove(contacts);
            return generation;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A merge that runs by itself carries over what is deleted meanwhile; so all are waited for, and it is looked again. */
    private void mergeDeletesAway() throws IOException {
        for (var attempt = 0; attempt < MERGES && writer.hasDeletions(); attempt++) {
            writer.flush();
            merges.sync();
            writer.forceMergeDeletes(true);
        }
    }

    /** No word of them is left, since no deleted message is left in any segment. */
    private void prove(Collection<ContactId> contacts) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            if (reader.hasDeletions()) {
                throw new IllegalStateException("deleted messages are still in the index");
            }
            for (var contact : contacts) {
                if (reader.docFreq(IndexedFields.term(contact)) > 0) {
                    throw new IllegalStateException("an erased contact is still in the index: " + contact);
                }
            }
        }
    }

    /** Tells all words, in order. */
    void words(Lexicon.Builder into) {
        var _ = find(reader -> {
            var terms = MultiTerms.getTerms(reader, IndexedFields.WORDS);
            if (terms != null) {
                tell(terms.iterator(), into);
            }
            return into;
        });
    }

    private static void tell(TermsEnum terms, Lexicon.Builder into) throws IOException {
        for (var term = terms.next(); term != null; term = terms.next()) {
            into.add(term.bytes, term.offset, term.length, terms.docFreq());
        }
    }

    /** @throws AlreadyClosedException when it was closed before the look began */
    <T> T find(Look<T> look) {
        looks.lock();
        try {
            var searcher = searchers.acquire();
            try {
                return look.in(searcher.getIndexReader());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            looks.unlock();
        }
    }

    /** Waits for those who look, for they read from the cache that is wiped; a look ends by itself. */
    @Override
    public void close() {
        closing.lock();
        try {
            closeAlone();
        } finally {
            closing.unlock();
        }
    }

    private void closeAlone() {
        try (directory;
                writer;
                searchers) {
            // Closed in reverse order: searchers, writer, directory.
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            cache.wipe();
        }
    }
}

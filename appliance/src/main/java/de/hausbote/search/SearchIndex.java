package de.hausbote.search;

import de.hausbote.conversation.MessagePage.Cursor;
import de.hausbote.conversation.Passage;
import de.hausbote.message.ContactId;
import de.hausbote.message.MessageId;
import de.hausbote.message.TeamId;
import de.hausbote.vault.SealedShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;

/**
 * The index of all messages. Thread-safe; what was added is found after {@link #refresh} and durable after
 * {@link #commit}. Damage that shows while it is used ends in an {@link UncheckedIOException}.
 */
final class SearchIndex implements AutoCloseable {
    private static final String POSITION = "position";
    private static final double RAM_MEGABYTES = 48;
    private static final int COUNTED = 1_000;

    private final SealedDirectory directory;
    private final ChunkCache cache;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private SearchIndex(SealedShelf shelf, long cacheBytes) throws IOException {
        cache = new ChunkCache(cacheBytes);
        directory = new SealedDirectory(shelf, cache);
        try {
            writer = new IndexWriter(directory, config());
            searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException broken) {
            cache.wipe();
            throw broken;
        }
    }

    /** @throws IOException when what is there is damaged */
    static SearchIndex opened(SealedShelf shelf, long cacheBytes) throws IOException {
        return new SearchIndex(shelf, cacheBytes);
    }

    private static IndexWriterConfig config() {
        var merges = new ConcurrentMergeScheduler();
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
        var data = writer.getLiveCommitData();
        if (data == null) {
            return 0;
        }
        for (var entry : data) {
            if (entry.getKey().equals(POSITION)) {
                return Long.parseLong(entry.getValue());
            }
        }
        return 0;
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

    /** Adds messages; one that is there already is replaced. */
    void add(Collection<Passage> passages) {
        try {
            for (var passage : passages) {
                writer.updateDocument(IndexedFields.term(passage.id()), IndexedFields.document(passage));
            }
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
            writer.setLiveCommitData(Map.of(POSITION, Long.toString(position)).entrySet());
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
            writer.forceMergeDeletes(true);
            var generation = commit(position);
            searchers.maybeRefreshBlocking();
            prove(contacts);
            return generation;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
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

    /**
     * A page of hits, newest first.
     *
     * @param total how many there are from here on; no more than a thousand are counted
     * @param more whether there are more than were counted
     */
    record Hits(List<Hit> items, long total, boolean more) {
        Hits {
            items = List.copyOf(items);
        }
    }

    /** A message, and its place between the others. */
    record Hit(MessageId id, Cursor place) {}

    Hits find(Query query, Collection<TeamId> teams, Optional<Cursor> after, int limit) {
        var permitted = new BooleanQuery.Builder().add(query, Occur.MUST).add(IndexedFields.of(teams), Occur.FILTER);
        after.ifPresent(place -> permitted.add(IndexedFields.below(place), Occur.FILTER));
        try {
            var searcher = searchers.acquire();
            try {
                return hits(searcher, permitted.build(), limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Hits hits(IndexSearcher searcher, Query permitted, int limit) throws IOException {
        var manager = new TopFieldCollectorManager(IndexedFields.NEWEST_FIRST, limit, null, COUNTED);
        var top = searcher.search(permitted, manager);
        var items = new ArrayList<Hit>();
        for (var scored : top.scoreDocs) {
            items.add(hit(searcher.getIndexReader().leaves(), (FieldDoc) scored));
        }
        var more = top.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO;
        return new Hits(items, top.totalHits.value(), more);
    }

    private static Hit hit(List<LeafReaderContext> leaves, FieldDoc scored) throws IOException {
        var leaf = leaves.get(ReaderUtil.subIndex(scored.doc, leaves));
        return new Hit(IndexedFields.id(leaf.reader(), scored.doc - leaf.docBase), IndexedFields.place(scored));
    }

    @Override
    public void close() {
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

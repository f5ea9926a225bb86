package de.hausbote.search;

import de.hausbote.conversation.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.MMapDirectory;

/** The baseline: Lucene as everybody has it, on plain files in memory maps, with the same documents and settings. */
final class PlainIndex implements BenchIndex {
    private final MMapDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private PlainIndex(Path folder) throws IOException {
        directory = new MMapDirectory(folder);
        writer = new IndexWriter(directory, SearchIndex.config(new ConcurrentMergeScheduler()));
        searchers = new SearcherManager(writer, null);
    }

    /** What Lucene does, and may refuse. */
    private interface Work<T> {
        T result() throws IOException;
    }

    private static <T> T done(Work<T> work) {
        try {
            return work.result();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static PlainIndex in(Path folder) {
        return done(() -> new PlainIndex(folder));
    }

    static PlainIndex copied(Directory from, Path folder) {
        return done(() -> {
            try (var to = new MMapDirectory(folder)) {
                for (var name : from.listAll()) {
                    to.copyFrom(from, name, name, IOContext.DEFAULT);
                }
            }
            return new PlainIndex(folder);
        });
    }

    @Override
    public void add(List<Passage> passages) {
        for (var passage : passages) {
            done(() -> writer.updateDocument(
                    IndexedFields.term(passage), IndexedFields.document(passage, BenchMessages.standing(passage))));
        }
    }

    @Override
    public void refresh() {
        done(() -> {
            searchers.maybeRefreshBlocking();
            return this;
        });
    }

    @Override
    public void commit() {
        done(writer::commit);
    }

    @Override
    public Hits find(Looking looking) {
        return done(() -> {
            var searcher = searchers.acquire();
            try {
                return looking.in(searcher.getIndexReader());
            } finally {
                searchers.release(searcher);
            }
        });
    }

    /** Every word that is in the index. */
    List<String> words() {
        return done(() -> {
            var searcher = searchers.acquire();
            try {
                var words = new ArrayList<String>();
                var terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexedFields.WORDS)
                        .iterator();
                for (var term = terms.next(); term != null; term = terms.next()) {
                    words.add(term.utf8ToString());
                }
                return words;
            } finally {
                searchers.release(searcher);
            }
        });
    }

    int segments() {
        return done(() -> {
            var searcher = searchers.acquire();
            try {
                return searcher.getIndexReader().leaves().size();
            } finally {
                searchers.release(searcher);
            }
        });
    }

    @Override
    public void close() {
        done(() -> {
            try (directory;
                    writer;
                    searchers) {
                return this;
            }
        });
    }
}

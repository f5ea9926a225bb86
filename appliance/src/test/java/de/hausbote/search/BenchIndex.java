package de.hausbote.search;

import de.hausbote.conversation.Passage;
import java.util.List;

/** One of the two that are compared: the sealed index, and Lucene on plain files. */
interface BenchIndex extends AutoCloseable {
    void add(List<Passage> passages);

    void refresh();

    void commit();

    Hits find(Looking looking);

    @Override
    void close();
}

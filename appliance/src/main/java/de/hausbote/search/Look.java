package de.hausbote.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;

/** A look into the index as it is at one moment. */
interface Look<T> {
    T in(IndexReader reader) throws IOException;
}

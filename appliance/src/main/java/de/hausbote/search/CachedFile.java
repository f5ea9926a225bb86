package de.hausbote.search;

import de.hausbote.vault.SealBrokenException;
import de.hausbote.vault.SealedInput;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;

/** One file of the index with those of its chunks that are open. Thread-safe. */
final class CachedFile implements AutoCloseable {
    private final SealedInput input;
    private final String name;
    private final ChunkCache cache;
    private final AtomicReferenceArray<ChunkCache.Chunk> chunks;
    private volatile boolean closed;

    CachedFile(SealedInput input, String name, ChunkCache cache) {
        this.input = input;
        this.name = name;
        this.cache = cache;
        this.chunks = new AtomicReferenceArray<>(input.chunks());
    }

    long length() {
        return input.length();
    }

    /** The plain bytes of a chunk; nobody changes them. */
    byte[] chunk(int number) throws IOException {
        var known = chunks.getAcquire(number);
        return known == null ? loaded(number) : known.plain();
    }

    private byte[] loaded(int number) throws IOException {
        if (closed) {
            throw new AlreadyClosedException(name);
        }
        try {
            var plain = input.chunk(number);
            var chunk = new ChunkCache.Chunk(this, number, plain);
            if (chunks.compareAndSet(number, null, chunk)) {
                cache.add(chunk);
            }
            if (closed) {
                cache.drop(chunk);
            }
            return plain;
        } catch (SealBrokenException broken) {
            throw new CorruptIndexException("the seal is broken", name, broken);
        } catch (ClosedChannelException meanwhile) {
            throw new AlreadyClosedException(name, meanwhile);
        }
    }

    void forget(int number, ChunkCache.Chunk chunk) {
        chunks.compareAndSet(number, chunk, null);
    }

    /** What was opened of it goes at once: small files come and go with every message, and would hold their keys in memory. */
    @Override
    public void close() throws IOException {
        closed = true;
        for (var number = 0; number < chunks.length(); number++) {
            drop(number);
        }
        input.close();
    }

    private void drop(int number) {
        var chunk = chunks.getAndSet(number, null);
        if (chunk != null) {
            cache.drop(chunk);
        }
    }
}

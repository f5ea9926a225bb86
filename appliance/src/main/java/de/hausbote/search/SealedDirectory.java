package de.hausbote.search;

import de.hausbote.vault.FileMissingException;
import de.hausbote.vault.SealBrokenException;
import de.hausbote.vault.SealedShelf;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * Lucene's files on a sealed shelf. What does not open is a {@link CorruptIndexException}, so that Lucene treats it as
 * damage. Thread-safe; one process, because the vault has the data folder to itself.
 */
final class SealedDirectory extends BaseDirectory {
    private final SealedShelf shelf;
    private final ChunkCache cache;
    private final AtomicLong temporary = new AtomicLong();
    /** Written and not durable yet. */
    private final Set<String> unsynced = ConcurrentHashMap.newKeySet();

    SealedDirectory(SealedShelf shelf, ChunkCache cache) {
        super(new SingleInstanceLockFactory());
        this.shelf = shelf;
        this.cache = cache;
    }

    /** Something that the vault refuses in its own way. */
    private interface Work<T> {
        T result() throws IOException;
    }

    private static <T> T translated(String name, Work<T> work) throws IOException {
        try {
            return work.result();
        } catch (FileMissingException missing) {
            throw missing(name, missing);
        } catch (SealBrokenException broken) {
            throw new CorruptIndexException("the seal is broken", name, broken);
        }
    }

    private static NoSuchFileException missing(String name, FileMissingException cause) {
        var missing = new NoSuchFileException(name);
        missing.initCause(cause);
        return missing;
    }

    @Override
    public String[] listAll() {
        ensureOpen();
        return shelf.names().toArray(String[]::new);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        unsynced.remove(name);
        translated(name, () -> {
            shelf.delete(name);
            return name;
        });
    }

    @Override
    public long fileLength(String name) throws IOException {
        return translated(name, () -> shelf.length(name));
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        ensureOpen();
        var output = shelf.create(name);
        unsynced.add(name);
        return new SealedIndexOutput(name, output);
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        var number = Long.toString(temporary.getAndIncrement(), Character.MAX_RADIX);
        return createOutput(IndexFileNames.segmentFileName(prefix, suffix + "_" + number, "tmp"), context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        var waiting = names.stream().filter(unsynced::contains).toList();
        translated("sync", () -> {
            shelf.sync(waiting);
            return waiting;
        });
        waiting.forEach(unsynced::remove);
    }

    @Override
    public void syncMetaData() {
        shelf.syncNames();
    }

    @Override
    public void rename(String from, String to) throws IOException {
        unsynced.remove(from);
        translated(from, () -> {
            shelf.rename(from, to);
            return to;
        });
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        ensureOpen();
        return translated(name, () -> new SealedIndexInput(name, new CachedFile(shelf.open(name), name, cache)));
    }

    @Override
    public Set<String> getPendingDeletions() {
        return Set.of();
    }

    @Override
    public void close() {
        isOpen = false;
    }
}

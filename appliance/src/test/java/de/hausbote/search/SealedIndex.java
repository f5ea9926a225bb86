package de.hausbote.search;

import de.hausbote.conversation.Passage;
import de.hausbote.vault.PreparedVault;
import de.hausbote.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The index of the program in a vault of its own, and questions to it as {@link Search} puts them. */
final class SealedIndex implements BenchIndex {
    /** As many as the program keeps. */
    private static final long CACHE_BYTES = 64L << 20;

    private static final String SHELF = "search";
    private static final int NEWEST = 20;

    private final Path folder;
    private final Vault vault;
    private SearchIndex index;

    private SealedIndex(Path folder) {
        this.folder = folder;
        this.vault = Vault.open(PreparedVault.in(folder));
        this.index = opened();
    }

    static SealedIndex in(Path folder) {
        return new SealedIndex(folder);
    }

    private SearchIndex opened() {
        try {
            return SearchIndex.opened(vault.shelf(SHELF), CACHE_BYTES, Instant.EPOCH);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends it and opens it again, with no chunk opened yet. */
    void reopen() {
        index.close();
        index = opened();
    }

    @Override
    public void add(List<Passage> passages) {
        index.add(passages);
    }

    @Override
    public void refresh() {
        index.refresh();
    }

    @Override
    public void commit() {
        index.commit(0);
    }

    /** A question of somebody who sees two teams of twenty, the newest twenty hits first. */
    Looking understood(String typed) {
        var query = Queries.of(Grammar.read(typed), SearchHouse.question(typed));
        return new Looking(query, BenchMessages.teams(), false, Optional.empty(), NEWEST);
    }

    @Override
    public Hits find(Looking looking) {
        return index.find(looking);
    }

    Hits ask(String typed) {
        return find(understood(typed));
    }

    /** Of the files as they lie on the disk. */
    long bytes() {
        try (var files = Files.list(folder.resolve("data").resolve(SHELF))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same files, unsealed; what was committed last. It is opened again meanwhile. */
    PlainIndex copiedTo(Path plain) {
        index.close();
        try (var directory = new SealedDirectory(vault.shelf(SHELF), new ChunkCache(CACHE_BYTES))) {
            return PlainIndex.copied(directory, plain);
        } finally {
            index = opened();
        }
    }

    @Override
    public void close() {
        index.close();
        vault.close();
    }
}

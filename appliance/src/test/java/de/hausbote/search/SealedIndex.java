package de.hausbote.search;

import de.hausbote.conversation.Passage;
import de.hausbote.language.Lexicon;
import de.hausbote.message.ContactId;
import de.hausbote.vault.PreparedVault;
import de.hausbote.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The index of the program in a vault of its own, and questions to it as {@link Search} puts them. */
final class SealedIndex implements BenchIndex {
    /** As many as the program keeps. */
    private static final long CACHE_BYTES = 64L << 20;

    private static final String SHELF = "search";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int NEWEST = 20;

    private final Path folder;
    private final Vault vault;
    private SearchIndex index;

    private Optional<Lexicon> lexicon = Optional.empty();

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
        index.add(passages, BenchMessages.standings(passages));
    }

    @Override
    public void refresh() {
        index.refresh();
    }

    void forget(ContactId contact) {
        var _ = index.forget(List.of(contact), 0);
    }

    @Override
    public void commit() {
        index.commit(0);
    }

    /** Makes the lexicon of what is in it now; words that are looked for are widened from then on. */
    void makeLexicon() {
        var builder = new Lexicon.Builder();
        index.words(builder);
        lexicon = Optional.of(builder.built());
    }

    /** Bytes of the lexicon; 0 while there is none. */
    long lexiconBytes() {
        return lexicon.map(Lexicon::bytes).orElse(0L);
    }

    /**
     * A question of somebody who sees two teams of twenty, the newest twenty hits first.
     *
     * @param answering is asked once or, when it finds little, twice
     */
    Hits ask(String typed, Function<Looking, Hits> answering) {
        var question = new SearchQuestion(typed, ZONE, Optional.empty(), false, Optional.empty(), NEWEST);
        return new Asking(Grammar.read(typed), List.of(), Set.copyOf(BenchMessages.teams()), question)
                .look(lexicon, answering)
                .hits();
    }

    @Override
    public Hits find(Looking looking) {
        return index.find(looking);
    }

    Hits ask(String typed) {
        return ask(typed, this::find);
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

package de.hausbote.search;

import de.hausbote.conversation.Corpus;
import de.hausbote.conversation.Passage;
import de.hausbote.language.Lexicon;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.search.IndexPinTable.Pin;
import de.hausbote.store.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One index, and how far it has been filled from the database: what was stored is read on from where it was committed
 * last, what is told meanwhile goes in beside it. One thread fills it; any number search.
 */
final class Filling implements AutoCloseable {
    private static final int PART = 500;

    private final int shelf;
    private final SearchIndex index;
    private final Database database;
    private final Corpus corpus;
    private final LexiconKeeper words;
    private final HeadKeeping heads;
    private final Settled settled = new Settled();
    private volatile boolean complete;
    private boolean changed;
    private long newest;
    private long readTo;

    Filling(int shelf, SearchIndex index, Database database, Corpus corpus, HeadSource heads) {
        this.heads = new HeadKeeping(index, heads);
        this.shelf = shelf;
        this.index = index;
        this.database = database;
        this.corpus = corpus;
        this.words = new LexiconKeeper(index);
        readAgain();
    }

    SearchIndex index() {
        return index;
    }

    Optional<Lexicon> lexicon() {
        return words.lexicon();
    }

    int shelf() {
        return shelf;
    }

    /** Whether every message that is stored is in it, but for the last moments. */
    boolean complete() {
        return complete;
    }

    /** Something that was told is not in it: what was stored since is read from the database again. */
    void readAgain() {
        complete = false;
        heads.forget();
        readTo = index.position();
        newest = Math.max(newest, readTo);
    }

    /** Reads a part of what is stored; complete once there is nothing more. */
    void readOn() {
        var part = database.read(tx -> corpus.after(tx, readTo, PART));
        changed |= heads.meet(conversations(part.passages()));
        add(part.passages());
        part.last().ifPresent(last -> {
            readTo = last;
            newest = Math.max(newest, last);
        });
        complete = part.last().isEmpty();
        index.refresh();
    }

    /** Takes what was told. How far it is filled is not known from that while it is still being read. */
    void take(Told.Part told) {
        var passages = database.read(tx -> corpus.of(tx, told.messages()));
        changed |= heads.look(Stream.concat(conversations(passages).stream(), told.conversations().stream())
                .distinct()
                .toList());
        add(passages);
        words.learn(passages);
        if (complete) {
            passages.forEach(passage -> newest = Math.max(newest, passage.arrival()));
        }
        index.refresh();
    }

    /** Looks at these again; most of them are there already. */
    void takeAgain(Told.Part due) {
        changed |= heads.look(due.conversations());
        add(database.read(tx -> corpus.of(tx, due.messages())));
        index.refresh();
    }

    private static List<ConversationId> conversations(List<Passage> passages) {
        return passages.stream().map(Passage::conversation).distinct().toList();
    }

    private void add(List<Passage> passages) {
        if (!passages.isEmpty()) {
            index.add(passages, heads.standings(conversations(passages)));
            changed = true;
        }
    }

    /** Looks after what is made of the whole index, once it is whole. */
    void tend() {
        if (complete) {
            words.keep();
        }
    }

    /** Makes durable what there is, with the place up to which nothing can be missing. */
    Pin commit(Instant now) {
        changed = false;
        return new Pin(shelf, index.commit(settled(now)));
    }

    /** Whether there is something to {@link #commit}. */
    boolean changed() {
        return changed;
    }

    /** Takes everything of these contacts out of every file. */
    Pin forget(Collection<ContactId> contacts, Instant now) {
        changed = false;
        var pin = new Pin(shelf, index.forget(contacts, settled(now)));
        words.forget();
        return pin;
    }

    private long settled(Instant now) {
        return settled.position(now, newest, index.position());
    }

    @Override
    public void close() {
        words.close();
        index.close();
    }
}

package de.hausbote.search;

import de.hausbote.conversation.Corpus;
import de.hausbote.conversation.Ground;
import de.hausbote.search.IndexPinTable.Pin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of the index: one serves, in the other one the next is made. One that does not belong to the database goes. */
final class Shelves {
    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);
    /** Commits that the database may not know of when the program was killed. */
    private static final int UNREMEMBERED = 2;

    private final IndexPinTable pins = new IndexPinTable();
    private final Ground ground;
    private final Corpus corpus;
    private final HeadSource heads;
    private final Clock clock;
    private final long cacheBytes;

    /** @param cacheBytes of opened chunks that are kept for each index */
    Shelves(Ground ground, Corpus corpus, HeadSource heads, Clock clock, long cacheBytes) {
        this.ground = ground;
        this.corpus = corpus;
        this.heads = heads;
        this.clock = clock;
        this.cacheBytes = cacheBytes;
    }

    /** The index that serves, or a new one in its place. */
    Filling opened() {
        var pin = ground.database().read(pins::current).orElse(new Pin(1, 0));
        try {
            var found = SearchIndex.opened(ground.vault().shelf(folder(pin.shelf())), cacheBytes, clock.instant());
            if (belongsTo(found, pin)) {
                return filling(pin.shelf(), found);
            }
            LOG.error("index is not that of the database found={} expected={}", found.generation(), pin.generation());
            found.close();
        } catch (IOException | RuntimeException broken) {
            if (!Damage.isIn(broken)) {
                throw Damage.unchecked(broken);
            }
            LOG.error("index is damaged and made anew", broken);
        }
        return anew();
    }

    /** Neither of them is older than the other. */
    private boolean belongsTo(SearchIndex found, Pin pin) {
        var ahead = found.generation() - pin.generation();
        return ahead >= 0
                && ahead <= UNREMEMBERED
                && found.position() <= ground.database().read(corpus::newest);
    }

    /** A new one, which serves from now on. */
    Filling anew() {
        ground.database().change(tx -> pins.remember(tx, new Pin(1, 0)));
        return empty(1);
    }

    private Filling empty(int shelf) {
        try {
            var index = SearchIndex.opened(ground.vault().emptiedShelf(folder(shelf)), cacheBytes, clock.instant());
            return filling(shelf, index);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private Filling filling(int shelf, SearchIndex index) {
        return new Filling(shelf, index, ground.database(), corpus, heads);
    }

    private static String folder(int shelf) {
        return Indexer.SHELVES.get(shelf - 1);
    }

    /** An empty one beside the one that serves. */
    Filling beside(Filling serving) {
        return empty(Indexer.SHELVES.size() + 1 - serving.shelf());
    }

    /** Nothing is left of an index that serves no more. */
    void clear(Filling old) {
        old.close();
        ground.vault().emptiedShelf(folder(old.shelf()));
    }
}

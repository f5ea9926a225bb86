package de.hausbote.search;

import de.hausbote.conversation.Passage;
import de.hausbote.language.Lexicon;
import de.hausbote.language.Words;
import de.hausbote.language.Words.Word;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lexicon of one index. It is made in the background; until it is there, words are looked for as they are. One thread
 * keeps it, any number ask.
 */
final class LexiconKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LexiconKeeper.class);

    private final SearchIndex index;
    private volatile Optional<Lexicon> lexicon = Optional.empty();
    private volatile Optional<Thread> making = Optional.empty();
    private final Set<String> meanwhile = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private int round;

    LexiconKeeper(SearchIndex index) {
        this.index = index;
    }

    Optional<Lexicon> lexicon() {
        return lexicon;
    }

    /** Makes one if there is none, or so much has been learned that it shall be made anew. */
    void keep() {
        if (making.isEmpty() && lexicon.map(Lexicon::full).orElse(true)) {
            var mine = round;
            making = Optional.of(Thread.ofPlatform().name("lexicon").daemon().start(() -> make(mine)));
        }
    }

    private void make(int mine) {
        try {
            var builder = new Lexicon.Builder();
            index.words(builder);
            var made = builder.built();
            replace(made, mine);
            LOG.info("lexicon made words={} bytes={}", made.size(), made.bytes());
        } catch (RuntimeException broken) {
            LOG.debug("lexicon was not made", broken);
        } finally {
            making = Optional.empty();
        }
    }

    private synchronized void replace(Lexicon made, int mine) {
        if (closed || mine != round) {
            made.wipe();
        } else {
            meanwhile.forEach(made::learn);
            meanwhile.clear();
            lexicon = Optional.of(made);
        }
    }

    /** Words of messages that came in after it was made. */
    synchronized void learn(Collection<Passage> passages) {
        passages.stream()
                .flatMap(passage -> passage.texts().stream())
                .flatMap(text -> Words.of(text).stream())
                .map(Word::folded)
                .forEach(word -> {
                    lexicon.ifPresent(words -> words.learn(word));
                    if (making.isPresent()) {
                        meanwhile.add(word);
                    }
                });
    }

    /** Words have left the index: nothing is known of them from here on. */
    synchronized void forget() {
        round++;
        meanwhile.clear();
        lexicon.ifPresent(Lexicon::wipe);
        lexicon = Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        forget();
    }
}

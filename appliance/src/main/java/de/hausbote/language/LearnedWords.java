package de.hausbote.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Words that came after a lexicon was made, in parts of a few: what is known of a full part is worked out once, so that a
 * question after a new word has little to work out again. Thread-safe.
 */
final class LearnedWords {
    private static final int PART = 64;

    private final Language language;
    private final int most;
    private final Set<String> all = new LinkedHashSet<>();
    private final List<String> latest = new ArrayList<>();
    private final List<Vocabulary> parts = new CopyOnWriteArrayList<>();

    LearnedWords(Language language, int most) {
        this.language = language;
        this.most = most;
    }

    synchronized void learn(String folded) {
        if (all.size() < most && all.add(folded)) {
            latest.add(folded);
            if (latest.size() == PART) {
                parts.add(vocabulary());
                latest.clear();
            }
        }
    }

    private Vocabulary vocabulary() {
        var counted = new TreeMap<String, Integer>();
        latest.forEach(word -> counted.put(word, 1));
        return new Vocabulary(WordList.of(counted), language);
    }

    synchronized boolean full() {
        return all.size() >= most;
    }

    synchronized int size() {
        return all.size();
    }

    /** What is near in each part; a word stands in one only. */
    Map<String, Tier> near(Function<Vocabulary, Map<String, Tier>> in) {
        var found = new HashMap<String, Tier>();
        vocabularies().forEach(part -> found.putAll(in.apply(part)));
        return found;
    }

    private synchronized List<Vocabulary> vocabularies() {
        var now = new ArrayList<>(parts);
        if (!latest.isEmpty()) {
            now.add(vocabulary());
        }
        return now;
    }

    long bytes() {
        return parts.stream().mapToLong(Vocabulary::bytes).sum();
    }

    /** Nothing of it can be read afterwards from the memory that it took. */
    synchronized void wipe() {
        parts.forEach(Vocabulary::wipe);
        parts.clear();
        latest.clear();
        all.clear();
    }
}

package de.hausbote.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * All words of an index, by which a word that is looked for is widened: other forms, compounds, mistakes. Numbers are not
 * among them. Made from a whole index; words that come later are learned one by one, until there are so many that it should
 * be made anew. Words that were widened before are remembered. Thread-safe.
 */
public final class Lexicon {
    private static final int MOST_LEARNED = 2_000;
    private static final int MOST_WORDS = 4_000;
    private static final int REMEMBERED = 1_000;
    private static final int SHORTEST_INNER_BEGINNING = 5;

    private final Language language;
    private final Vocabulary base;
    private final LearnedWords learned;
    private final Map<Question, Map<String, Tier>> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Map<String, Tier>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Lexicon(WordList words) {
        language = Language.of(words::count);
        base = new Vocabulary(words, language);
        learned = new LearnedWords(language, MOST_LEARNED);
    }

    private record Question(String folded, boolean beginning, boolean wide) {
        private Question narrow() {
            return new Question(folded, beginning, false);
        }
    }

    /** Takes the words of an index in order. One thread. */
    public static final class Builder {
        private final WordList.Builder words = new WordList.Builder();

        /**
         * @param word folded, in UTF-8
         * @param messages how many have it
         */
        public void add(byte[] word, int offset, int length, int messages) {
            words.add(word, offset, length, messages);
        }

        /** Takes some seconds for a million messages. */
        public Lexicon built() {
            return new Lexicon(words.built());
        }
    }

    /** A word of a message that came after this was made. */
    public void learn(String folded) {
        if (isWord(folded) && base.words().number(folded) < 0) {
            learned.learn(folded);
        }
    }

    /** Whether so much was learned that it should be made anew. */
    public boolean full() {
        return learned.full();
    }

    /**
     * @param beginning whether the word may go on: it is still being typed
     * @param wide whether weak matches and mistakes are wanted too
     */
    public Widened widen(String folded, boolean beginning, boolean wide) {
        var question = new Question(folded, beginning, wide);
        var words = new HashMap<>(remembered(question));
        learned.near(part -> near(part, question)).forEach((word, tier) -> words.merge(word, tier, Lexicon::nearer));
        if (!wide) {
            words.values().removeIf(tier -> tier.compareTo(Tier.CLOSE) > 0);
        }
        words.put(folded, Tier.EXACT);
        var rows = new ArrayList<>(language.abbreviations().of(folded));
        if (!beginning) {
            language.parts().asTwo(folded).forEach(rows::add);
        }
        rows.stream().filter(row -> row.size() == 1).forEach(row -> words.putIfAbsent(row.getFirst(), Tier.CLOSE));
        rows.removeIf(row -> row.size() == 1);
        return new Widened(beginning ? Optional.of(folded) : Optional.empty(), most(words), rows);
    }

    private Map<String, Tier> remembered(Question question) {
        synchronized (remembered) {
            var known = remembered.get(question);
            if (known != null) {
                return known;
            }
        }
        var found =
                question.wide() ? withMistakes(base, question, remembered(question.narrow())) : near(base, question);
        synchronized (remembered) {
            remembered.put(question, found);
        }
        return found;
    }

    private Map<String, Tier> near(Vocabulary vocabulary, Question question) {
        if (!isWord(question.folded())) {
            return Map.of();
        }
        if (question.wide()) {
            return withMistakes(vocabulary, question, near(vocabulary, question.narrow()));
        }
        var found = new HashMap<String, Tier>();
        var asked = asked(question.folded());
        near(vocabulary, asked, found);
        if (question.beginning()) {
            beginnings(vocabulary, asked, found);
        }
        return Map.copyOf(found);
    }

    private Map<String, Tier> withMistakes(Vocabulary vocabulary, Question question, Map<String, Tier> near) {
        if (!isWord(question.folded())) {
            return Map.of();
        }
        var found = new HashMap<>(near);
        mistakes(vocabulary, asked(question.folded()), found);
        return Map.copyOf(found);
    }

    private static boolean isWord(String folded) {
        return folded.length() > 2 && folded.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private Asked asked(String folded) {
        var sameStem = new ArrayList<String>();
        var stem = Inflection.stem(folded);
        base.withStem(stem, number -> sameStem.add(base.words().word(number)));
        return new Asked(
                folded,
                language,
                base.words().count(folded),
                sameStem.stream().filter(word -> Inflection.stem(word).equals(stem)));
    }

    private static void near(Vocabulary vocabulary, Asked asked, Map<String, Tier> found) {
        forms(vocabulary, asked, number -> {
            var word = vocabulary.words().word(number);
            asked.tier(word).ifPresent(tier -> found.merge(word, tier, Lexicon::nearer));
        });
        IntConsumer within = number -> {
            var word = vocabulary.words().word(number);
            asked.tier(word, vocabulary.borders(number)).ifPresent(tier -> found.merge(word, tier, Lexicon::nearer));
        };
        asked.cores().forEach(core -> vocabulary.containing(core, within));
    }

    /** Words that may be other forms of the one that is asked for. */
    private static void forms(Vocabulary vocabulary, Asked asked, IntConsumer judge) {
        vocabulary.withStem(asked.stem(), judge);
        vocabulary.spelledWithout(asked.plain(), judge);
        asked.verbs().forEach(verb -> vocabulary.ofVerb(verb, judge));
        asked.forms().forEach(form -> {
            var number = vocabulary.words().number(form);
            if (number >= 0) {
                judge.accept(number);
            }
        });
        var plain = vocabulary.words().number(asked.plain());
        if (plain >= 0) {
            judge.accept(plain);
        }
    }

    /** A word that is being typed may become the inner part of a compound. */
    private static void beginnings(Vocabulary vocabulary, Asked asked, Map<String, Tier> found) {
        var start = asked.folded();
        if (start.length() < SHORTEST_INNER_BEGINNING) {
            return;
        }
        vocabulary.containing(start, number -> {
            var word = vocabulary.words().word(number);
            var at = word.indexOf(start);
            if (at > 0 && vocabulary.borders(number).beginsAt(at)) {
                found.putIfAbsent(word, Tier.CLOSE);
            }
        });
    }

    private void mistakes(Vocabulary vocabulary, Asked asked, Map<String, Tier> found) {
        var mistakes = new Mistakes(vocabulary, language, asked, base.words().count(asked.folded()));
        mistakes.ofOthers().forEach(word -> found.putIfAbsent(word, Tier.TYPO));
        mistakes.ofTheAsked().forEach(meant -> {
            var around = new HashMap<String, Tier>();
            near(vocabulary, asked(meant), around);
            around.forEach((word, tier) -> {
                if (tier.compareTo(Tier.CLOSE) <= 0) {
                    found.putIfAbsent(word, Tier.TYPO);
                }
            });
        });
    }

    private static Tier nearer(Tier one, Tier other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The nearest ones, and among them those that most messages have. */
    private Map<String, Tier> most(Map<String, Tier> words) {
        if (words.size() <= MOST_WORDS) {
            return words;
        }
        Comparator<Map.Entry<String, Tier>> nearest = Map.Entry.comparingByValue();
        return words.entrySet().stream()
                .sorted(nearest.thenComparingInt(entry -> -base.words().count(entry.getKey())))
                .limit(MOST_WORDS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many words there are. */
    public int size() {
        return base.words().size() + learned.size();
    }

    /** How much memory it takes, but for what is remembered of questions. */
    public long bytes() {
        return base.bytes() + learned.bytes();
    }

    /** Nothing of it can be read afterwards from the memory that it took. */
    public void wipe() {
        base.wipe();
        learned.wipe();
        synchronized (remembered) {
            remembered.clear();
        }
    }

    @Override
    public String toString() {
        return "lexicon of " + size() + " words";
    }
}

package de.hausbote.language;

import de.hausbote.language.Parts.Borders;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Words with what is known of each: borders of its parts, stem, verbs. Made once; about a hundred bytes a word. Thread-safe. */
final class Vocabulary {
    private static final int FEW = 1_000;

    private final WordList words;
    private final long[] left;
    private final long[] right;
    private final KeyedWords stems;
    private final KeyedWords verbs;
    private final KeyedWords plain;
    private final int[] letters;
    /** None for a few words, which are gone through faster. */
    private final Optional<Trigrams> trigrams;

    Vocabulary(WordList words, Language language) {
        this.words = words;
        this.left = new long[words.size()];
        this.right = new long[words.size()];
        var byStem = new KeyedWords.Builder(words.size());
        var byVerb = new KeyedWords.Builder(words.size() * 2);
        var byPlain = new KeyedWords.Builder(words.size() / 3);
        for (var number = 0; number < words.size(); number++) {
            var word = words.word(number);
            var borders = language.parts().borders(word);
            left[number] = borders.left();
            right[number] = borders.right();
            byStem.add(Inflection.stem(word), number);
            for (var verb : new TreeSet<>(language.verbs().of(word))) {
                byVerb.add(verb, number);
            }
            var without = Folding.withoutUmlauts(word);
            if (!without.equals(word)) {
                byPlain.add(without, number);
            }
        }
        stems = byStem.built();
        verbs = byVerb.built();
        plain = byPlain.built();
        letters = IntStream.range(0, words.size())
                .map(number -> letters(words.word(number)))
                .toArray();
        trigrams = words.size() < FEW ? Optional.empty() : Optional.of(new Trigrams(words));
    }

    WordList words() {
        return words;
    }

    Borders borders(int number) {
        return new Borders(left[number], right[number]);
    }

    void withStem(String stem, IntConsumer found) {
        stems.find(stem, found);
    }

    void ofVerb(String verb, IntConsumer found) {
        verbs.find(verb, found);
    }

    /** Words that are spelled like this without umlauts, and have one. */
    void spelledWithout(String plainSpelling, IntConsumer found) {
        plain.find(plainSpelling, found);
    }

    /**
     * The words in which this stands anywhere; each once, in order.
     *
     * @param piece at least three letters
     */
    void containing(String piece, IntConsumer found) {
        trigrams.ifPresentOrElse(
                those -> those.containing(piece, found),
                () -> IntStream.range(0, words.size())
                        .filter(number -> words.contains(number, piece))
                        .forEach(found));
    }

    /** Which letters a word has, a bit for each. */
    int letters(int number) {
        return letters[number];
    }

    static int letters(String word) {
        var letters = 0;
        for (var at = 0; at < word.length(); at++) {
            letters |= 1 << (word.charAt(at) - 'a');
        }
        return letters;
    }

    long bytes() {
        var each = 2L * Long.BYTES + Integer.BYTES;
        return words.bytes()
                + each * words.size()
                + stems.bytes()
                + verbs.bytes()
                + plain.bytes()
                + trigrams.map(Trigrams::bytes).orElse(0L);
    }

    void wipe() {
        words.wipe();
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
        stems.wipe();
        verbs.wipe();
        plain.wipe();
        trigrams.ifPresent(Trigrams::wipe);
    }
}

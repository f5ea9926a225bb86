package de.hausbote.language;

import de.hausbote.language.Parts.Borders;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/** Words with what is known of each: borders of its parts, stem, verbs. Made once; about sixty bytes a word. Thread-safe. */
final class Vocabulary {
    private final WordList words;
    private final long[] left;
    private final long[] right;
    private final KeyedWords stems;
    private final KeyedWords verbs;
    private final KeyedWords plain;

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

    long bytes() {
        return words.bytes() + 2L * Long.BYTES * words.size() + stems.bytes() + verbs.bytes() + plain.bytes();
    }

    void wipe() {
        words.wipe();
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
        stems.wipe();
        verbs.wipe();
        plain.wipe();
    }
}

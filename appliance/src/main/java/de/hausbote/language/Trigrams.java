package de.hausbote.language;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Which words have three letters in a row: what may have a longer piece is found without going through all. */
final class Trigrams {
    static final int LETTERS = 3;

    private static final int ALPHABET = 26;
    private static final int KINDS = ALPHABET * ALPHABET * ALPHABET;

    private final WordList words;
    /** Where the words of each kind begin; one more than there are kinds. */
    private final int[] starts = new int[KINDS + 1];

    private final int[] numbers;

    Trigrams(WordList words) {
        this.words = words;
        each((kind, _) -> starts[kind + 1]++);
        for (var kind = 0; kind < KINDS; kind++) {
            starts[kind + 1] += starts[kind];
        }
        numbers = new int[starts[KINDS]];
        var next = Arrays.copyOf(starts, KINDS);
        each((kind, number) -> numbers[next[kind]++] = number);
    }

    private interface Kind {
        void of(int kind, int number);
    }

    /** A word that has the same three letters twice comes twice. */
    private void each(Kind found) {
        for (var number = 0; number < words.size(); number++) {
            for (var at = 0; at + LETTERS <= words.length(number); at++) {
                found.of(
                        kind(words.letter(number, at), words.letter(number, at + 1), words.letter(number, at + 2)),
                        number);
            }
        }
    }

    private static int kind(int first, int second, int third) {
        return ((first - 'a') * ALPHABET + second - 'a') * ALPHABET + third - 'a';
    }

    /**
     * The words in which this stands anywhere; each once, in order.
     *
     * @param piece at least three letters
     */
    void containing(String piece, IntConsumer found) {
        var rarest = rarest(piece);
        var before = -1;
        for (var at = starts[rarest]; at < starts[rarest + 1]; at++) {
            var number = numbers[at];
            if (number != before && words.contains(number, piece)) {
                found.accept(number);
            }
            before = number;
        }
    }

    private int rarest(String piece) {
        var rarest = kind(piece.charAt(0), piece.charAt(1), piece.charAt(2));
        for (var at = 1; at + LETTERS <= piece.length(); at++) {
            var kind = kind(piece.charAt(at), piece.charAt(at + 1), piece.charAt(at + 2));
            if (count(kind) < count(rarest)) {
                rarest = kind;
            }
        }
        return rarest;
    }

    private int count(int kind) {
        return starts[kind + 1] - starts[kind];
    }

    long bytes() {
        return (long) (starts.length + numbers.length) * Integer.BYTES;
    }

    void wipe() {
        Arrays.fill(numbers, 0);
    }
}

package de.hausbote.custody;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Four words and the number that vouches for them and for their place: it changes with every single word, when two words
 * change places, and when two rows do.
 */
record WordRow(List<String> words, int check) {
    static final int WORDS = 4;

    private static final int PRIME = 257;
    private static final int STEP = 31;

    WordRow {
        words = List.copyOf(words);
    }

    /** @param number of the row, from 1 on */
    static WordRow of(int number, byte[] values, WordList list) {
        var words =
                IntStream.range(0, WORDS).mapToObj(at -> list.word(values[at])).toList();
        return new WordRow(words, check(number, values));
    }

    /** The bytes of a row in this place, unless something in it is wrong. */
    Optional<byte[]> values(int number, WordList list) {
        var values = new byte[WORDS];
        for (var at = 0; at < WORDS; at++) {
            var value = list.value(words.get(at));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values[at] = value.get();
        }
        return Optional.of(values).filter(found -> check(number, found) == check);
    }

    long known(WordList list) {
        return words.stream().filter(word -> list.value(word).isPresent()).count();
    }

    private static int check(int number, byte[] values) {
        var sum = STEP * number;
        for (var at = 0; at < WORDS; at++) {
            sum += (at + 1) * Byte.toUnsignedInt(values[at]);
        }
        return sum % PRIME;
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "[redacted]";
    }
}

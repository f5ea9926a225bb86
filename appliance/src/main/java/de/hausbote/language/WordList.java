package de.hausbote.language;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.IntConsumer;

/**
 * Words of the letters a to z in order, with how many messages have them, in arrays. Unchangeable.
 */
final class WordList {
    private static final byte BORDER = '\n';

    private final byte[] text;
    private final int[] starts;
    private final int[] counts;

    private WordList(byte[] text, int[] starts, int[] counts) {
        this.text = text;
        this.starts = starts;
        this.counts = counts;
    }

    /** Takes words in order. One thread. */
    static final class Builder {
        private byte[] text = new byte[1 << 16];
        private int[] starts = new int[1 << 12];
        private int[] counts = new int[1 << 12];
        private int length = 1;
        private int size;

        Builder() {
            text[0] = BORDER;
        }

        /** Words with anything but letters are left out: numbers are looked for as they are. */
        void add(byte[] word, int offset, int count, int messages) {
            if (!isWord(word, offset, count)) {
                return;
            }
            if (length + count + 1 > text.length) {
                text = Arrays.copyOf(text, (length + count) * 3 / 2);
            }
            if (size + 2 > starts.length) {
                starts = Arrays.copyOf(starts, size * 3 / 2 + 2);
                counts = Arrays.copyOf(counts, size * 3 / 2 + 2);
            }
            starts[size] = length;
            counts[size++] = messages;
            System.arraycopy(word, offset, text, length, count);
            length += count;
            text[length++] = BORDER;
        }

        WordList built() {
            starts[size] = length;
            return new WordList(
                    Arrays.copyOf(text, length), Arrays.copyOf(starts, size + 1), Arrays.copyOf(counts, size));
        }
    }

    private static boolean isWord(byte[] word, int offset, int count) {
        for (var at = offset; at < offset + count; at++) {
            if (word[at] < 'a' || word[at] > 'z') {
                return false;
            }
        }
        return count > 1;
    }

    static WordList of(SortedMap<String, Integer> counted) {
        var builder = new Builder();
        counted.forEach((word, count) -> {
            var bytes = word.getBytes(StandardCharsets.ISO_8859_1);
            builder.add(bytes, 0, bytes.length, count);
        });
        return builder.built();
    }

    int size() {
        return counts.length;
    }

    String word(int number) {
        return new String(text, starts[number], length(number), StandardCharsets.ISO_8859_1);
    }

    int length(int number) {
        return starts[number + 1] - 1 - starts[number];
    }

    int count(int number) {
        return counts[number];
    }

    /** In how many messages a word is. */
    int count(String word) {
        var number = number(word);
        return number < 0 ? 0 : counts[number];
    }

    /** Negative when there is no such word: minus one minus the place where it would stand. */
    int number(String word) {
        var low = 0;
        var high = size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var order = compare(middle, word);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private int compare(int number, String word) {
        var length = length(number);
        for (var at = 0; at < Math.min(length, word.length()); at++) {
            var order = text[starts[number] + at] - word.charAt(at);
            if (order != 0) {
                return order;
            }
        }
        return length - word.length();
    }

    /** The words that begin so, in order. */
    void beginning(String start, IntConsumer found) {
        var first = number(start);
        for (var number = first < 0 ? -first - 1 : first; number < size() && startsWith(number, start); number++) {
            found.accept(number);
        }
    }

    private boolean startsWith(int number, String start) {
        return length(number) >= start.length() && isAt(number, 0, start);
    }

    /** Whether this stands anywhere in the word. */
    boolean contains(int number, String piece) {
        for (var at = 0; at + piece.length() <= length(number); at++) {
            if (isAt(number, at, piece)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int number, int from, String piece) {
        for (var at = 0; at < piece.length(); at++) {
            if (text[starts[number] + from + at] != piece.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    int letter(int number, int at) {
        return text[starts[number] + at];
    }

    long bytes() {
        return text.length + (long) (starts.length + counts.length) * Integer.BYTES;
    }

    void wipe() {
        Arrays.fill(text, (byte) 0);
    }
}

package de.hausbote.language;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Which words have a key, by the key's hash: a word of another key with the same hash comes along now and then. */
final class KeyedWords {
    private final long[] entries;

    private KeyedWords(long[] entries) {
        this.entries = entries;
    }

    /** Collects keys. One thread. */
    static final class Builder {
        private long[] entries;
        private int size;

        Builder(int expected) {
            entries = new long[Math.max(8, expected)];
        }

        void add(String key, int word) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size + size / 2);
            }
            entries[size++] = entry(key, word);
        }

        KeyedWords built() {
            var sorted = Arrays.copyOf(entries, size);
            Arrays.sort(sorted);
            return new KeyedWords(sorted);
        }
    }

    private static long entry(String key, int word) {
        return (long) key.hashCode() << Integer.SIZE | word;
    }

    void find(String key, IntConsumer found) {
        var from = Arrays.binarySearch(entries, entry(key, 0));
        for (var at = from < 0 ? -from - 1 : from; at < entries.length; at++) {
            if ((int) (entries[at] >>> Integer.SIZE) != key.hashCode()) {
                return;
            }
            found.accept((int) entries[at]);
        }
    }

    long bytes() {
        return (long) entries.length * Long.BYTES;
    }

    void wipe() {
        Arrays.fill(entries, 0);
    }
}

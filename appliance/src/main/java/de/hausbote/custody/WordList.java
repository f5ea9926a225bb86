package de.hausbote.custody;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A word for every byte. Four letters tell each from the others, so that the rest may be left out. Immutable. */
final class WordList {
    static final int SIZE = 256;

    private static final int TELLING = 4;

    private static final Map<PageLanguage, WordList> LISTS = Arrays.stream(PageLanguage.values())
            .collect(Collectors.toMap(Function.identity(), language -> read("words." + language.code() + ".txt")));

    private final List<String> words;
    private final Map<String, Integer> beginnings;

    WordList(List<String> words) {
        this.words = List.copyOf(words);
        var found = new HashMap<String, Integer>();
        for (var at = 0; at < words.size(); at++) {
            found.put(words.get(at).substring(0, TELLING), at);
        }
        this.beginnings = Map.copyOf(found);
        if (beginnings.size() != SIZE) {
            throw new IllegalArgumentException("a list has " + SIZE + " words, told apart by four letters");
        }
    }

    static WordList of(PageLanguage language) {
        return Objects.requireNonNull(LISTS.get(language));
    }

    private static WordList read(String name) {
        try (var in = Objects.requireNonNull(WordList.class.getResourceAsStream("/custody/" + name))) {
            return new WordList(new String(in.readAllBytes(), US_ASCII).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String word(byte value) {
        return words.get(Byte.toUnsignedInt(value));
    }

    /** The byte of a word, which is written whole or cut after four letters or more. */
    Optional<Byte> value(String written) {
        if (written.length() < TELLING) {
            return Optional.empty();
        }
        return Optional.ofNullable(beginnings.get(written.substring(0, TELLING)))
                .filter(at -> words.get(at).startsWith(written))
                .map(Integer::byteValue);
    }

    List<String> words() {
        return words;
    }
}

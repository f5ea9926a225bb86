package de.hausbote.search;

import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The words of a desk, the frequent ones often and most of them hardly ever, as Zipf has it. A few topics stand at the top;
 * below them compounds made of base words, so that the more is written, the more words there are. The same word has the
 * same rank in every run.
 */
final class BenchWords {
    private static final int SEED = 4711;
    private static final int COMPOUNDS = 400_000;
    private static final double FLAT = 3;
    /** Most have two parts. */
    private static final List<Integer> LINKED_PARTS = List.of(0, 1, 1, 1, 1, 1, 2);

    private static final List<String> WITH_S = List.of("ung", "heit", "keit", "schaft", "ion", "tät", "ling", "tum");

    private final Map<String, List<String>> lists;
    private final List<String> bases;

    BenchWords() {
        lists = lines("/search/words.txt").stream()
                .map(line -> List.of(line.split(" ")))
                .collect(toMap(List::getFirst, words -> words.subList(1, words.size())));
        bases = new ArrayList<>(lines("/language/headwords.txt"));
        Collections.shuffle(bases, new Random(SEED));
    }

    /** The lines of a resource, without its remarks. */
    static List<String> lines(String resource) {
        var stream = Objects.requireNonNull(BenchWords.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A rank below this one, the lower the likelier: as Zipf has it, with Mandelbrot's flat top. */
    private static int rank(int size, RandomGenerator random) {
        return (int) (FLAT * Math.pow(1 + size / FLAT, random.nextDouble()) - FLAT);
    }

    /** One of a list of {@code words.txt}. */
    String of(String list, RandomGenerator random) {
        var words = Objects.requireNonNull(lists.get(list), list);
        return words.get(rank(words.size(), random));
    }

    /** A word that others are made of. */
    String base(RandomGenerator random) {
        return bases.get(rank(bases.size(), random));
    }

    String noun(RandomGenerator random) {
        var topics = Objects.requireNonNull(lists.get("topic"));
        var rank = rank(topics.size() + COMPOUNDS, random);
        var noun = rank < topics.size() ? topics.get(rank) : compound(new SplittableRandom(SEED + rank));
        return random.nextInt(10) < 3 ? inflected(noun, random) : noun;
    }

    private String compound(RandomGenerator random) {
        var compound = new StringBuilder();
        for (var parts = LINKED_PARTS.get(random.nextInt(LINKED_PARTS.size())); parts > 0; parts--) {
            compound.append(linked(base(random)));
        }
        return capital(compound.append(base(random)).toString());
    }

    /** With the letters that link it to the next part: always the same. */
    private static String linked(String part) {
        if (WITH_S.stream().anyMatch(part::endsWith)) {
            return part + "s";
        }
        if (part.endsWith("e")) {
            return part + "n";
        }
        return part.length() > 4 && part.hashCode() % 4 == 0 ? part + "s" : part;
    }

    private static String inflected(String noun, RandomGenerator random) {
        if (noun.endsWith("ung") || noun.endsWith("heit") || noun.endsWith("keit")) {
            return noun + "en";
        }
        if (noun.endsWith("e")) {
            return noun + "n";
        }
        return noun + List.of("s", "e", "en", "er").get(random.nextInt(4));
    }

    String name(RandomGenerator random) {
        var family = random.nextInt(5) < 2 ? of("surname", random) : madeName(random);
        return random.nextBoolean() ? family : of("forename", random) + " " + family;
    }

    String street(RandomGenerator random) {
        return madeName(random) + of("street", random);
    }

    /** Of a person or a place: both are made of the same pieces. */
    String madeName(RandomGenerator random) {
        var middle = random.nextInt(3) == 0 ? of("nameMiddle", random) : "";
        return of("nameBegin", random) + middle + of("nameEnd", random);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

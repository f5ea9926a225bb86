package de.hausbote.consent;

import de.hausbote.consent.OptWords.Known;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a message of one word says about advertising (CON-3). Only a message that says nothing else is read so: case, signs,
 * spaces and umlauts do not matter, and a longer word may have one letter wrong unless that makes an ordinary word of it.
 */
public record OptWord(Meaning meaning, Language language) {
    private static final int LONGEST = 40;

    /** Shorter words have too many neighbours. */
    private static final int SHORTEST_WITH_FAULT = 7;

    /** So many words are looked at for one that stops a single topic. */
    private static final int MOST_AIMED = 12;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What she wants. */
    public enum Meaning {
        STOP,
        START
    }

    /** In which language she said it. */
    public enum Language {
        GERMAN,
        ENGLISH,
        /** It is used in both. */
        EITHER
    }

    /** Nothing when the message says something else, or more. */
    public static Optional<OptWord> read(String message) {
        if (message.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = Normalizer.normalize(message, Form.NFKC).toLowerCase(Locale.ROOT);
        var words = NO_LETTERS
                .splitAsStream(written(plain))
                .filter(word -> !word.isEmpty())
                .toList();
        var whole = String.join("", words);
        return OptWords.find(whole)
                .or(() -> OptWords.find(bare(plain)))
                .or(() -> words.size() == 1 ? nearly(whole) : Optional.empty());
    }

    /** A word that stops, and what else a short message says. */
    public record Aimed(Language language, String at) {
        /** Whether it is aimed at this topic and at nothing else. */
        public boolean names(String topic) {
            return !Collections.disjoint(spellings(at), spellings(topic));
        }
    }

    /** Every way to divide a message into a word that stops and something after it; none where it is not so, or too long. */
    public static List<Aimed> aimed(String message) {
        var words = message.strip().split("\\s+", MOST_AIMED + 1);
        if (words.length > MOST_AIMED) {
            return List.of();
        }
        return IntStream.range(1, words.length)
                .boxed()
                .flatMap(end -> read(joined(words, 0, end))
                        .filter(word -> word.meaning() == Meaning.STOP)
                        .map(word -> new Aimed(word.language(), joined(words, end, words.length)))
                        .stream())
                .toList();
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
    }

    /** A few words without case, signs and spaces, their umlauts written out and without their dots; nothing without letters. */
    public static Set<String> spellings(String words) {
        var plain = Normalizer.normalize(words, Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.of(NO_LETTERS.matcher(written(plain)).replaceAll(""), bare(plain))
                .filter(letters -> !letters.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As it is written without umlauts: ae, oe, ue, ss. */
    static String written(String plain) {
        var spelled = Normalizer.normalize(plain, Form.NFC)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(spelled, Form.NFD)).replaceAll("");
    }

    /** As it is written by somebody who leaves the dots out. */
    static String bare(String plain) {
        var stripped = MARKS.matcher(Normalizer.normalize(plain, Form.NFD)).replaceAll("");
        return NO_LETTERS.matcher(stripped.replace("ß", "ss")).replaceAll("");
    }

    private static Optional<OptWord> nearly(String word) {
        if (word.length() < SHORTEST_WITH_FAULT - 1 || OptWords.ordinary(word)) {
            return Optional.empty();
        }
        return OptWords.all()
                .filter(known -> known.letters().length() >= SHORTEST_WITH_FAULT)
                .filter(known -> known.letters().charAt(0) == word.charAt(0))
                .filter(known -> oneFault(known.letters(), word))
                .findFirst()
                .map(Known::says);
    }

    /** Whether one letter is wrong, missing or too much, or two neighbours changed places. */
    static boolean oneFault(String wanted, String found) {
        var from = 0;
        var shorter = Math.min(wanted.length(), found.length());
        while (from < shorter && wanted.charAt(from) == found.charAt(from)) {
            from++;
        }
        var wantedRest = wanted.substring(from);
        var foundRest = found.substring(from);
        return same(wantedRest, 1, foundRest, 1)
                || same(wantedRest, 1, foundRest, 0)
                || same(wantedRest, 0, foundRest, 1)
                || swapped(wantedRest, foundRest);
    }

    private static boolean same(String one, int without, String other, int otherWithout) {
        return one.length() >= without
                && other.length() >= otherWithout
                && one.substring(without).equals(other.substring(otherWithout));
    }

    private static boolean swapped(String one, String other) {
        return one.length() > 1
                && other.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }
}

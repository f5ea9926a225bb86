package de.hausbote.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class WordListTest {

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void everyByteHasAShortPlainWordThatFourLettersTell(PageLanguage language) {
        var list = WordList.of(language);

        assertEquals(WordList.SIZE, new HashSet<>(list.words()).size());
        for (var value = 0; value < WordList.SIZE; value++) {
            var word = list.word((byte) value);
            assertTrue(word.matches("[a-z]{4,8}"), word);
            assertEquals(Optional.of((byte) value), list.value(word.substring(0, 4)));
            assertEquals(Optional.of((byte) value), list.value(word));
        }
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void noTwoWordsDifferByOneLetterOnly(PageLanguage language) {
        var words = WordList.of(language).words();

        for (var one : words) {
            for (var other : words) {
                assertTrue(one.equals(other) || !oneLetterApart(one, other), one + " and " + other);
            }
        }
    }

    private static boolean oneLetterApart(String one, String other) {
        if (one.length() == other.length()) {
            var different = 0;
            for (var at = 0; at < one.length(); at++) {
                different += one.charAt(at) == other.charAt(at) ? 0 : 1;
            }
            return different == 1;
        }
        var shorter = one.length() < other.length() ? one : other;
        var longer = one.length() < other.length() ? other : one;
        var without = new HashSet<String>();
        for (var at = 0; at < longer.length(); at++) {
            without.add(longer.substring(0, at) + longer.substring(at + 1));
        }
        return without.contains(shorter);
    }
}

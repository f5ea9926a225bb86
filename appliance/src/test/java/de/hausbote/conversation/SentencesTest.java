package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void aTextThatFitsStaysWhole() {
        assertEquals(List.of("Eins. Zwei."), Sentences.parts(" Eins. Zwei. ", 20));
    }

    @Test
    void aLongOneIsDividedWhereASentenceEnds() {
        assertEquals(
                List.of("Guten Tag! Wir prüfen das.", "Morgen melden wir uns wieder."),
                Sentences.parts("Guten Tag! Wir prüfen das. Morgen melden wir uns wieder.", 30));
    }

    @Test
    void aLongSentenceIsDividedBetweenWordsAndALongWordBetweenCharacters() {
        assertEquals(List.of("eins zwei", "drei vier"), Sentences.parts("eins zwei drei vier", 12));
        assertEquals(List.of("ab😀", "cd"), Sentences.parts("ab😀cd", 4));
    }

    @Test
    void nothingIsLostAndNoPartIsTooLong() {
        var random = new Random(73);
        var alphabet = "ab c.! \n😀é";
        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(200), 0, alphabet.codePointCount(0, alphabet.length()))
                    .forEach(at -> text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at))));
            var parts = Sentences.parts(text.toString(), 20);

            assertEquals(bare(text.toString()), bare(String.join("", parts)));
            assertTrue(parts.stream().allMatch(part -> part.length() <= 20 && !part.isBlank()));
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}

package de.hausbote.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "Überweisung, ueberweisung",
        "STRASSE, strasse",
        "Straße, strasse",
        "Müller-Lüdenscheidt, mueller luedenscheidt muellerluedenscheidt",
        "café, cafe",
        "Łódź, lodz",
        "Kfz-Versicherung, kfz versicherung kfzversicherung",
        "geht's, gehts",
        "M-AB 1234, m ab 1234 mab +mab1234",
        "DE02 1203 0000 0000 2020 51, de02 1203 0000 0000 2020 51 de02120300000000202051",
        "4711/0815-22, 4711 0815 +081522 22 +4711081522",
        "7730 4456 12, 7730 4456 12 7730445612",
        "'über 1.250,00 Euro', 'ueber 1250,00 1250 euro'",
        "'12,50 und 349.90', '12,50 und 349,90'",
        "'1.500 Euro', '1500 euro'",
        "'am 1.12.2023', 'am 1 12 2023 2023-12-01'",
        "'+49 221 4710199', '49 221 4710199 492214710199 02214710199'",
        "'00492214710199', '00492214710199 02214710199'",
        "Hallo 👋 Welt, hallo welt"
    })
    void oneSpellingComesOfMany(String text, String words) {
        assertEquals(
                List.of(words.split(" ")).stream().sorted().toList(),
                folded(text).stream().sorted().toList());
    }

    @Test
    void anUmlautWrittenInTwoPiecesIsTheSame() {
        assertEquals(folded("Größe"), folded("Gro\u0308ße"));
        assertEquals(folded("für"), folded("fuer"));
    }

    @Test
    void aWholeStandsWhereItsFirstPartStands() {
        var words = Words.of("Ihre Kfz-Versicherung läuft");

        assertEquals(
                List.of("ihre 0", "kfz 1", "kfzversicherung 1", "versicherung 2", "laeuft 3"),
                words.stream()
                        .map(word -> word.folded() + " " + word.position())
                        .toList());
        var whole = words.get(2);
        assertEquals("Kfz-Versicherung", "Ihre Kfz-Versicherung läuft".substring(whole.start(), whole.end()));
    }

    @Test
    void sentencesDoNotGrowTogetherToNumbers() {
        assertEquals(List.of("am", "12", "kommt", "er"), folded("Am 12. kommt er"));
        assertEquals(List.of("seite", "5"), folded("Seite 5"));
    }

    @Test
    @Tag("WEB-13")
    void theLanguageOfTheMachineChangesNothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(List.of("titel", "ich"), folded("TITEL ICH"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatNobodyWritesIsReadAsWell() {
        assertEquals(List.of(), folded("'’ - / . 👋\u0308 \uD83D"));
        assertEquals(
                List.of(Words.LONGEST),
                folded("x".repeat(10_000)).stream().map(String::length).toList());
        assertTrue(folded("1 ".repeat(5_000)).size() < 6_000);
    }

    private static List<String> folded(String text) {
        return Words.of(text).stream().map(Words.Word::folded).toList();
    }
}

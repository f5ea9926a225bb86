package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.language.Words;
import de.hausbote.message.Direction;
import de.hausbote.message.RefusedException;
import de.hausbote.search.Parsed.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GrammarTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void wordsAllHaveToBeThere() {
        assertEquals(
                List.of(word("kuendigung"), word("vertrag")),
                Grammar.read("Kündigung  VERTRAG").wanted());
    }

    @Test
    void quotedWordsStandInARowAndAnUnfinishedQuoteTakesTheRest() {
        assertEquals(List.of(row("guten", "tag")), Grammar.read("\"Guten Tag\"").wanted());
        assertEquals(
                List.of(word("frau"), row("guten", "tag")),
                Grammar.read("Frau \"guten tag").wanted());
    }

    @Test
    void whatHasPartsStandsInARowOrAsOneWord() {
        assertEquals(
                List.of(new Wanted.Row(List.of("kfz", "versicherung"), Optional.of("kfzversicherung"))),
                Grammar.read("Kfz-Versicherung").wanted());
        assertEquals(
                List.of(new Wanted.Row(List.of("4711", "0815"), Optional.of("47110815"))),
                Grammar.read("4711/0815").wanted());
    }

    @Test
    void aStarIsABeginningAndAMinusForbids() {
        var parsed = Grammar.read("Versich* -Kündigung -\"mit freundlichen\"");

        assertEquals(List.of(new Wanted.One("versich", true)), parsed.wanted());
        assertEquals(List.of(word("kuendigung"), row("mit", "freundlichen")), parsed.unwanted());
        assertEquals(List.of(word("v")), Grammar.read("v*").wanted(), "one letter begins too many words");
    }

    @Test
    void filtersAreReadInBothLanguages() {
        var german = Grammar.read("von:kunde seit:01.03.2026 bis:2026-03-01 mit:datei Schaden");
        var english = Grammar.read("from:customer since:2026-03-01 until:1.3.2026 has:file schaden");

        assertEquals(german, english);
        assertEquals(Optional.of(Direction.IN), german.direction());
        assertEquals(Optional.of(DAY), german.from());
        assertEquals(Optional.of(DAY), german.until());
        assertTrue(german.file());
        assertEquals(List.of(word("schaden")), german.wanted());
    }

    @Test
    void whatIsNoFilterIsWords() {
        assertEquals(List.of("von", "ungefaehr"), folded("von:ungefähr"));
        assertEquals(List.of("seit", "gestern"), folded("seit:gestern"));
        assertEquals(List.of("https", "beispiel", "de"), folded("https://beispiel.de"));
        assertEquals(List.of("bis", "31", "02", "2026"), folded("bis:31.02.2026"));
    }

    @Test
    @Tag("WEB-7")
    void tooMuchIsRefusedAndNothingElseIsAnError() {
        assertThrows(RefusedException.class, () -> Grammar.read("x".repeat(Grammar.LONGEST + 1)));
        assertThrows(RefusedException.class, () -> Grammar.read("a ".repeat(25)));
        assertTrue(Grammar.read("\"\" - * :: \" ( ) [ ] ~ && || \\ ^").empty());
        var random = new Random(3);
        var signs = "ab ä1\"-*:.()[]~\\/+&|!{}^?\u0000\uD83D\uDC4D'".toCharArray();
        for (var attempt = 0; attempt < 50_000; attempt++) {
            var typed = new StringBuilder();
            for (var length = random.nextInt(40); length > 0; length--) {
                typed.append(signs[random.nextInt(signs.length)]);
            }
            try {
                var parsed = Grammar.read(typed.toString());
                var query = Queries.of(
                        parsed,
                        Sought.of(parsed.wanted(), Optional.empty(), false),
                        SearchHouse.question(typed.toString()));
                assertTrue(query.toString().length() < 20_000);
            } catch (RefusedException tooMuch) {
                assertTrue(typed.length() > 40 || parts(typed) > 20, typed::toString);
            }
        }
    }

    private static int parts(CharSequence typed) {
        return Words.of(typed.toString()).size();
    }

    private static List<String> folded(String text) {
        return Grammar.read(text).wanted().stream()
                .flatMap(wanted -> switch (wanted) {
                    case Wanted.One one -> List.of(one.folded()).stream();
                    case Wanted.Row row -> row.folded().stream();
                })
                .toList();
    }

    private static Wanted word(String folded) {
        return new Wanted.One(folded, false);
    }

    private static Wanted row(String... folded) {
        return new Wanted.Row(List.of(folded), Optional.empty());
    }
}
